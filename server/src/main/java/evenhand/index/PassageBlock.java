package evenhand.index;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.ArrayList;
import java.util.List;

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

  /// The texts whose vectors stand for the block: its sentences, in order, or the paragraph itself
  /// where it is a single one.
  public List<String> texts() {
    return sentences.size() < 2
        ? List.of(paragraph.text())
        : sentences.stream().map(span -> span.in(paragraph.text())).toList();
  }
}
