package evenhand.read;

import evenhand.form.Form;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Grades that a page sets apart from the heading they belong to: a line of its own below it, or a
/// bar with all the grades, of which conversion loses which one is marked.
final class GradeLines {
  /// A bar has as many words as the scale; one may get lost.
  private static final int SHORTEST_BAR = 3;

  private GradeLines() {}

  /// A grade alone on the line below an aspect's heading goes to the end of the heading.
  static List<Block> joined(List<Block> blocks, Form form) {
    var headings = new HeadingReader(form);
    var joined = new ArrayList<Block>();
    for (Block block : blocks) {
      Block last = joined.isEmpty() ? null : joined.getLast();
      boolean grade = isLine(block) && form.scale().printedAs(block.text()).isPresent();
      Block parted = joined.size() < 2 ? null : joined.get(joined.size() - 2);
      if (parted != null && goesRoundGrade(parted, joined.getLast(), block, form, headings)) {
        Block beside = joined.removeLast();
        joined.set(
            joined.size() - 1,
            parted.withText(parted.text() + " " + block.text() + " " + beside.text()));
      } else if (grade && last != null && awaitsGrade(last, headings)) {
        joined.set(joined.size() - 1, last.withText(last.text() + " " + block.text()));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  /// A heading of two lines with its grade beside it, which stands between them.
  private static boolean goesRoundGrade(
      Block above, Block beside, Block below, Form form, HeadingReader headings) {
    return above.type() == Block.Type.HEADING
        && below.type() == Block.Type.HEADING
        && isLine(beside)
        && form.scale().printedAs(beside.text()).isPresent()
        && headings.read(above.text()).aspect() == null
        && headings.read(above.text() + " " + below.text()).aspect() != null;
  }

  private static boolean awaitsGrade(Block block, HeadingReader headings) {
    if (block.type() != Block.Type.HEADING) {
      return false;
    }
    var meaning = headings.read(block.text());
    return meaning.aspect() != null && meaning.grade() == null;
  }

  /// Leaves out the words of bars.
  static List<Block> withoutBars(List<Block> blocks, Form form, List<String> warnings) {
    Set<String> words =
        form.scale().levels().stream()
            .map(level -> Folding.fold(level.label()))
            .collect(Collectors.toSet());
    var kept = new ArrayList<Block>();
    String heading = "";
    for (int i = 0; i < blocks.size(); ) {
      int end = i;
      while (end < blocks.size()
          && isLine(blocks.get(end))
          && words.contains(Folding.fold(blocks.get(end).text()))) {
        end++;
      }
      if (end - i >= SHORTEST_BAR) {
        warnings.add(
            "grades: the bar%s that shows the grade of “%s” is lost; only sentences and the table tell it"
                .formatted(blocks.get(i).where(), heading));
        i = end;
      } else {
        Block block = blocks.get(i);
        heading = block.type() == Block.Type.HEADING ? block.text() : heading;
        kept.add(block);
        i++;
      }
    }
    return kept;
  }

  private static boolean isLine(Block block) {
    return (block.type() == Block.Type.PARAGRAPH || block.type() == Block.Type.HEADING)
        && block.number() == null;
  }
}
