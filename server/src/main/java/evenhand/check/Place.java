package evenhand.check;

import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import evenhand.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph where it stands. The section is stripped of its paragraphs, so that two places are
/// equal when their own words and their section's heading, part, aspect and grade are.
///
/// @param isProse no table, and no postal or web address, of which covers and imprints are made
public record Place(Section section, Paragraph paragraph, boolean isProse) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "@|\\bwww\\.|https?:|\\.gov\\.uk|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|\\b0\\d{3,4} \\d{3,4}");

  public static Place of(Section section, Paragraph paragraph) {
    return of(section, paragraph, hasAddress(paragraph.text()));
  }

  /// @param address whether one stands in the paragraph
  static Place of(Section section, Paragraph paragraph, boolean address) {
    return new Place(
        section.withParagraphs(List.of()), paragraph, paragraph.kind() != Kind.TABLE && !address);
  }

  static boolean hasAddress(String text) {
    return ADDRESS.matcher(text).find();
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
