package evenhand.read;

import evenhand.report.Place;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes tables whole that a page broke: the rows below the break go on the table above it, without
/// the heads that are printed again, and a row cut in two becomes one.
final class BrokenTables {
  private BrokenTables() {}

  static List<Block> joined(List<Block> blocks) {
    var joined = new ArrayList<Block>();
    boolean cut = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block above = joined.isEmpty() ? null : joined.getLast();
      Block below = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      if (above != null && (goesOn(above, block) || (cut && isBelow(above, block)))) {
        joined.set(joined.size() - 1, whole(above, block));
        cut = false;
      } else if (above != null && isRestOfRow(above, block, below)) {
        joined.set(joined.size() - 1, withRest(above, block));
        cut = true;
      } else {
        joined.add(block);
        cut = false;
      }
    }
    return joined;
  }

  /// What a page cut off the last cell is a row of one cell at the top of the next, which looks
  /// like text; more of the table follows it.
  private static boolean isRestOfRow(Block above, Block block, @Nullable Block below) {
    return above.type() == Block.Type.TABLE
        && block.type() == Block.Type.PARAGRAPH
        && block.number() == null
        && below != null
        && isOpen(above.rows().getLast().getLast())
        && isOnNextPage(above, block)
        && Objects.equals(block.page(), below.page())
        && isBelow(above, below);
  }

  private static boolean isBelow(Block above, Block below) {
    return above.type() == Block.Type.TABLE
        && below.type() == Block.Type.TABLE
        && below.rows().getFirst().size() == above.rows().getFirst().size();
  }

  private static Block withRest(Block table, Block rest) {
    var rows = new ArrayList<>(table.rows());
    var last = new ArrayList<>(rows.getLast());
    last.set(last.size() - 1, last.getLast().strip() + " " + rest.text());
    rows.set(rows.size() - 1, last);
    var places = new ArrayList<Place>(table.places());
    places.addAll(rest.places());
    return table.withRows(rows).at(places);
  }

  /// Sure only where the head comes again or the last row breaks off within a sentence.
  private static boolean goesOn(Block above, Block below) {
    boolean tables = above.type() == Block.Type.TABLE && below.type() == Block.Type.TABLE;
    return tables
        && isOnNextPage(above, below)
        && below.rows().getFirst().size() == above.rows().getFirst().size()
        && (repeatsHead(above, below) || isCut(above.rows().getLast(), below.rows().getFirst()));
  }

  private static boolean isOnNextPage(Block above, Block below) {
    return above.page() != null && below.page() != null && below.page() == lastPage(above) + 1;
  }

  private static int lastPage(Block table) {
    Integer first = Objects.requireNonNullElse(table.page(), 0);
    return table.places().isEmpty() ? first : table.places().getLast().page();
  }

  private static boolean repeatsHead(Block above, Block below) {
    return above.rows().size() > 1
        && below.rows().size() > 1
        && folded(above.rows().getFirst()).equals(folded(below.rows().getFirst()));
  }

  private static List<String> folded(List<String> row) {
    return row.stream().map(Folding::fold).toList();
  }

  private static boolean isCut(List<String> above, List<String> below) {
    String end = above.getLast().strip();
    String begin = below.getLast().strip();
    return isOpen(end) && !begin.isEmpty() && Character.isLowerCase(begin.codePointAt(0));
  }

  private static boolean isOpen(String cell) {
    String end = cell.strip();
    return !end.isEmpty() && ".!?:;”’)".indexOf(end.charAt(end.length() - 1)) < 0;
  }

  private static Block whole(Block above, Block below) {
    var rows = new ArrayList<>(above.rows());
    List<List<String>> rest = below.rows();
    if (repeatsHead(above, below)) {
      rest = rest.subList(1, rest.size());
    }
    if (isCut(rows.getLast(), rest.getFirst())) {
      rows.set(rows.size() - 1, merged(rows.getLast(), rest.getFirst()));
      rest = rest.subList(1, rest.size());
    }
    rows.addAll(rest);
    var places = new ArrayList<Place>(above.places());
    places.addAll(below.places());
    return above.withRows(rows).at(places);
  }

  private static List<String> merged(List<String> above, List<String> below) {
    var merged = new ArrayList<String>();
    for (int i = 0; i < above.size(); i++) {
      merged.add((above.get(i) + " " + below.get(i)).strip());
    }
    return merged;
  }
}
