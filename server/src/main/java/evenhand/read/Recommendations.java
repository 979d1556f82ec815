package evenhand.read;

import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Recommendation;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;

/// Gathers what a report asks for from the sections that its form says hold it.
final class Recommendations {
  private Recommendations() {}

  static List<Recommendation> of(List<Section> sections, Form form) {
    var found = new ArrayList<Recommendation>();
    for (Section section : sections) {
      for (Paragraph paragraph : section.paragraphs()) {
        if (paragraph.kind() == Kind.RECOMMENDATION) {
          found.add(new Recommendation(paragraph.text(), null, null, section.id(), paragraph.id()));
        }
      }
    }
    return found;
  }
}
