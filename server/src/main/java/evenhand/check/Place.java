package evenhand.check;

import evenhand.report.Paragraph;
import evenhand.report.Section;
import evenhand.text.Span;
import java.util.List;

/// A paragraph where it stands. The section is stripped of its paragraphs, so that two places are
/// equal when their own words and their section's heading, part, aspect and grade are.
public record Place(Section section, Paragraph paragraph) {
  public static Place of(Section section, Paragraph paragraph) {
    return new Place(
        new Section(
            section.id(),
            section.heading(),
            section.level(),
            section.part(),
            section.aspect(),
            section.grade(),
            List.of()),
        paragraph);
  }

  public String text() {
    return paragraph.text();
  }

  /// The words of `span` as a place to show.
  public Location at(Span span) {
    return new Location(
        section.id(),
        paragraph.id(),
        section.part(),
        paragraph.number(),
        span.start(),
        span.end(),
        span.in(text()));
  }

  public Location at(int start, int end) {
    return at(new Span(start, end));
  }

  /// The paragraph from its first character to its last.
  public Location whole() {
    return at(0, text().length());
  }
}
