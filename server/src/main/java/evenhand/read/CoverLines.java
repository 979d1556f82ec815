package evenhand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The lines of a cover are large and bold, but only the first of them is a heading: the rest
/// become plain text, with the words that only join two lines put to them.
final class CoverLines {
  /// Fewer words than this are no line of their own, e.g. `and`.
  private static final int JOINING = 2;

  private CoverLines() {}

  /// @param known tells headings that the form knows, with which the text begins
  static List<Block> merged(List<Block> blocks, Predicate<Block> known) {
    int end = 0;
    while (end < blocks.size() && isLine(blocks.get(end)) && !known.test(blocks.get(end))) {
      end++;
    }
    if (end < 2) {
      return blocks;
    }
    var merged = new ArrayList<>(blocks.subList(0, 1));
    boolean join = false;
    for (Block line : blocks.subList(1, end)) {
      boolean joining = line.text().split(" ").length < JOINING;
      if ((joining || join) && merged.size() > 1) {
        merged.set(merged.size() - 1, plain(line, merged.getLast().text() + " " + line.text()));
      } else {
        merged.add(plain(line, line.text()));
      }
      join = joining;
    }
    merged.addAll(blocks.subList(end, blocks.size()));
    return merged;
  }

  private static boolean isLine(Block block) {
    return block.type() == Block.Type.HEADING
        || (block.type() == Block.Type.PARAGRAPH && block.text().split(" ").length < JOINING);
  }

  private static Block plain(Block line, String text) {
    return line.withText(text).as(Block.Type.PARAGRAPH, 0);
  }
}
