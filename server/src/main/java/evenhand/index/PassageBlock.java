package evenhand.index;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A paragraph of a report with its sentences: what becomes searchable together.
public record PassageBlock(Section section, Paragraph paragraph, List<Span> sentences) {
  public PassageBlock {
    sentences = List.copyOf(sentences);
  }

  /// All of a report, in its order; paragraphs without a word in them are left out.
  public static List<PassageBlock> of(Report report) {
    var blocks = new ArrayList<PassageBlock>();
    for (Section section : report.sections()) {
      for (Paragraph paragraph : section.paragraphs()) {
        if (paragraph.text().chars().anyMatch(Character::isLetterOrDigit)) {
          blocks.add(new PassageBlock(section, paragraph, Sentences.split(paragraph.text())));
        }
      }
    }
    return blocks;
  }

  /// Every text of the block that needs a vector: the paragraph, and its sentences where there is
  /// more than one.
  public Stream<String> texts() {
    Stream<String> whole = Stream.of(paragraph.text());
    return sentences.size() < 2
        ? whole
        : Stream.concat(whole, sentences.stream().map(span -> span.in(paragraph.text())));
  }
}
