package evenhand.read;

import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Recommendation;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;

/// Gathers what a report asks for from the sections that its form says hold it.
final class Recommendations {
  private Recommendations() {}

  /// @param opened what the sections were made from, one for one
  static List<Recommendation> of(List<Section> sections, List<OpenSection> opened) {
    var found = new ArrayList<Recommendation>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      List<Paragraph> paragraphs = section.paragraphs();
      for (int p = 0; p < paragraphs.size(); p++) {
        if (paragraphs.get(p).kind() == Kind.RECOMMENDATION) {
          found.add(
              new Recommendation(
                  text(paragraphs, p),
                  opened.get(i).timescale(),
                  opened.get(i).addressee(),
                  section.id(),
                  paragraphs.get(p).id()));
        }
      }
    }
    return found;
  }

  /// With its points, where it announces some.
  private static String text(List<Paragraph> paragraphs, int at) {
    var text = new StringBuilder(paragraphs.get(at).text());
    if (paragraphs.get(at).text().endsWith(":")) {
      for (int i = at + 1; i < paragraphs.size() && paragraphs.get(i).kind() == Kind.BULLET; i++) {
        text.append(i == at + 1 ? " " : "; ")
            .append(paragraphs.get(i).text().replaceAll("[;.]$", ""));
      }
    }
    return text.toString();
  }
}
