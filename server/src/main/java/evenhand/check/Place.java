package evenhand.check;

import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import evenhand.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph where it stands. The section is stripped of its paragraphs, so that two places are
/// equal when their own words and their section's heading, part, aspect and grade are.
public record Place(Section section, Paragraph paragraph) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "@|\\bwww\\.|https?:|\\.gov\\.uk|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|\\b0\\d{3,4} \\d{3,4}");

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

  /// Whether the paragraph is prose: not a table, and no postal or web address, of which covers and
  /// imprints are made.
  public boolean isProse() {
    return paragraph.kind() != Kind.TABLE && !ADDRESS.matcher(text()).find();
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
