package evenhand.read;

import evenhand.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where lines stand on their pages: one box a page.
final class Places {
  /// As parts of the font size, from the baseline.
  private static final float ABOVE = 0.85f;

  private static final float BELOW = 0.25f;

  private final List<Size> pages;

  /// @param pages the sizes of the pages, in order
  Places(List<Size> pages) {
    this.pages = List.copyOf(pages);
  }

  /// A page as it is shown, in points.
  record Size(float width, float height) {}

  List<Place> of(List<Line> lines) {
    Map<Integer, List<Line>> byPage = new TreeMap<>();
    lines.forEach(line -> byPage.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    return byPage.entrySet().stream()
        .filter(entry -> entry.getKey() <= pages.size())
        .map(entry -> box(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Place box(int page, List<Line> lines) {
    Size size = pages.get(page - 1);
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (Line line : lines) {
      left = Math.min(left, line.x());
      top = Math.min(top, line.y() - ABOVE * line.size());
      right = Math.max(right, line.end());
      bottom = Math.max(bottom, line.y() + BELOW * line.size());
    }
    return Place.of(
        page,
        left / size.width(),
        top / size.height(),
        right / size.width(),
        bottom / size.height());
  }
}
