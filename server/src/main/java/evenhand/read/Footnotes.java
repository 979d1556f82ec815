package evenhand.read;

import evenhand.read.PdfTag.Role;
import java.util.List;

/// Parts a page's footnotes from its text.
final class Footnotes {
  private Footnotes() {}

  /// Adds the lines of a page to `body` or `notes`.
  static void part(List<Line> page, Layout layout, List<Line> body, List<Line> notes) {
    int begin = begin(page, layout);
    for (int i = 0; i < page.size(); i++) {
      Line line = page.get(i);
      (line.tag().role() == Role.NOTE || i >= begin ? notes : body).add(line);
    }
  }

  /// Without tags: the first small line after which all are small, and that a raised mark begins.
  private static int begin(List<Line> page, Layout layout) {
    int begin = page.size();
    for (int i = page.size() - 1; i >= 0 && isSmall(page.get(i), layout); i--) {
      if (!page.get(i).note().isEmpty()) {
        begin = i;
      }
    }
    return begin;
  }

  private static boolean isSmall(Line line, Layout layout) {
    return !line.tag().known() && line.size() < 0.93f * layout.body();
  }
}
