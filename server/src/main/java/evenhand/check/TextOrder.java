package evenhand.check;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The order in which findings are shown: by their first place, then by check and words, so that
/// the same report always reads the same. Findings on no section come first, those on a heading
/// before those in its text.
final class TextOrder {
  private TextOrder() {}

  static Comparator<Finding> of(Report report) {
    Map<String, Integer> order = new HashMap<>();
    for (Section section : report.sections()) {
      order.put(section.id(), order.size());
      for (Paragraph paragraph : section.paragraphs()) {
        order.put(paragraph.id(), order.size());
      }
    }
    return Comparator.comparingInt((Finding finding) -> position(finding, order))
        .thenComparingInt(finding -> finding.locations().getFirst().start())
        .thenComparing(Finding::check)
        .thenComparingInt(finding -> finding.locations().getFirst().end())
        .thenComparing(Finding::message);
  }

  private static int position(Finding finding, Map<String, Integer> order) {
    Location first = finding.locations().getFirst();
    String id = first.paragraph() == null ? first.section() : first.paragraph();
    return id == null ? -1 : order.getOrDefault(id, Integer.MAX_VALUE);
  }
}
