package evenhand.read;

import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.text.Folding;
import evenhand.text.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tables with a column of strengths and one of weaknesses become their head and one block a
/// strength, one a weakness. A table that a page broke goes on without a head.
final class StrengthTables {
  private final Form form;
  private final List<Block> out = new ArrayList<>();
  private final List<Block> strengths = new ArrayList<>();
  private final List<Block> weaknesses = new ArrayList<>();

  private StrengthTables(Form form) {
    this.form = form;
  }

  static List<Block> parted(List<Block> blocks, Form form) {
    return form.peculiarities().strengths().isEmpty()
        ? blocks
        : new StrengthTables(form).parted(blocks);
  }

  private List<Block> parted(List<Block> blocks) {
    boolean open = false;
    for (Block block : blocks) {
      boolean head = isHeaded(block);
      if (head
          || (open && block.type() == Block.Type.TABLE && block.rows().getFirst().size() == 2)) {
        if (head) {
          flush();
          out.add(
              Block.table(block.rows().subList(0, 1), block.line())
                  .onPage(block.page(), List.of())
                  .at(block.places()));
        }
        block.rows().subList(head ? 1 : 0, block.rows().size()).forEach(row -> add(row, block));
        open = true;
      } else {
        flush();
        out.add(block);
        open = false;
      }
    }
    flush();
    return out;
  }

  private boolean isHeaded(Block block) {
    if (block.type() != Block.Type.TABLE || block.rows().getFirst().size() != 2) {
      return false;
    }
    List<String> head = block.rows().getFirst();
    return isOne(head.get(0), form.peculiarities().strengths())
        && isOne(head.get(1), form.peculiarities().weaknesses());
  }

  private static boolean isOne(String text, List<String> words) {
    return words.stream().anyMatch(word -> Folding.fold(word).equals(Folding.fold(text)));
  }

  private void add(List<String> row, Block table) {
    items(row.get(0)).forEach(text -> strengths.add(item(text, Kind.STRENGTH, table)));
    items(row.get(1)).forEach(text -> weaknesses.add(item(text, Kind.WEAKNESS, table)));
  }

  /// A cell with lines has one item a line; a cell without has one a sentence.
  private static List<String> items(String cell) {
    List<String> lines =
        Arrays.stream(cell.split("\n")).map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.size() == 1 ? Sentences.of(lines.getFirst()) : lines;
  }

  private static Block item(String text, Kind kind, Block table) {
    return Block.item(null, text, 1, table.line())
        .onPage(table.page(), List.of())
        .withKind(kind)
        .at(table.places());
  }

  private void flush() {
    out.addAll(strengths);
    out.addAll(weaknesses);
    strengths.clear();
    weaknesses.clear();
  }
}
