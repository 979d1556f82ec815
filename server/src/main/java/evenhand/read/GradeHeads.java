package evenhand.read;

import evenhand.form.Form;
import evenhand.form.GradeTable;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The heads of a grade table's columns come to stand above its rows: heads of several lines, a
/// head that was read as a paragraph, rows that a page parted from their head.
final class GradeHeads {
  /// Lines of a head.
  private static final int TALLEST = 3;

  private final Form form;

  private GradeHeads(Form form) {
    this.form = form;
  }

  static List<Block> joined(List<Block> blocks, Form form) {
    return form.gradeTable().columns().isEmpty() ? blocks : new GradeHeads(form).joined(blocks);
  }

  private List<Block> joined(List<Block> blocks) {
    var joined = new ArrayList<Block>();
    for (Block each : blocks) {
      Block block = each.type() == Block.Type.TABLE ? withHead(each) : each;
      @Nullable Block above = joined.isEmpty() ? null : joined.getLast();
      if (above != null && isGraded(block) && goesOn(above, block)) {
        joined.set(joined.size() - 1, above.withRows(both(above.rows(), block.rows())));
      } else if (above != null && isGraded(block) && isHead(above) && width(block) == 2) {
        var head = List.of(List.of("", above.text()));
        joined.set(joined.size() - 1, block.withRows(both(head, block.rows())));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  private static int width(Block table) {
    return table.rows().getFirst().size();
  }

  /// Its first rows as one, where only so they name columns.
  private Block withHead(Block table) {
    List<List<String>> rows = table.rows();
    for (int tall = 1; tall <= Math.min(TALLEST, rows.size()); tall++) {
      List<String> head = merged(rows.subList(0, tall));
      if (head.stream().anyMatch(this::isColumn)) {
        boolean bare = isColumn(head.getFirst());
        var whole = new ArrayList<List<String>>();
        whole.add(bare ? both(List.of(""), head) : head);
        rows.subList(tall, rows.size())
            .forEach(row -> whole.add(bare ? both(row, List.of("")) : row));
        return tall == 1 && !bare ? table : table.withRows(whole);
      }
    }
    return table;
  }

  private static <T> List<T> both(List<T> above, List<T> below) {
    var whole = new ArrayList<>(above);
    whole.addAll(below);
    return whole;
  }

  private static List<String> merged(List<List<String>> rows) {
    var head = new ArrayList<>(Collections.nCopies(rows.getFirst().size(), ""));
    for (List<String> row : rows) {
      for (int i = 0; i < Math.min(head.size(), row.size()); i++) {
        head.set(i, (head.get(i) + " " + row.get(i)).strip());
      }
    }
    return head;
  }

  private boolean isColumn(String text) {
    String folded = Folding.fold(text);
    return form.gradeTable().columns().stream()
        .map(GradeTable.Column::headings)
        .flatMap(List::stream)
        .anyMatch(heading -> Folding.fold(heading).equals(folded));
  }

  private boolean isHead(Block block) {
    boolean line = block.type() == Block.Type.HEADING || block.type() == Block.Type.PARAGRAPH;
    return line && isColumn(block.text());
  }

  /// A table without heads whose rows hold grades.
  private boolean isGraded(Block block) {
    return block.type() == Block.Type.TABLE
        && GradeColumns.of(block, form.gradeTable()).isEmpty()
        && block.rows().stream()
            .allMatch(row ->
                row.stream().skip(1).anyMatch(c -> form.scale().printedAs(c.strip()).isPresent()));
  }

  /// Whether the rows stand directly below the head, or below the rows, of `above`.
  private boolean goesOn(Block above, Block below) {
    return above.type() == Block.Type.TABLE
        && !GradeColumns.of(above, form.gradeTable()).isEmpty()
        && width(above) == width(below);
  }
}
