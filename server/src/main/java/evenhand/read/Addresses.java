package evenhand.read;

import evenhand.report.Place;
import java.util.ArrayList;
import java.util.List;

/// Puts the lines of an address, a signature or an imprint together: a run of lines so short and
/// without an end that none is a paragraph.
final class Addresses {
  private static final int WORDS = 8;
  private static final int LINES = 3;

  private Addresses() {}

  static List<Block> merged(List<Block> blocks) {
    var merged = new ArrayList<Block>();
    for (int i = 0; i < blocks.size(); ) {
      int end = i;
      while (end < blocks.size() && isLine(blocks.get(end))) {
        end++;
      }
      if (end - i >= LINES) {
        merged.add(joined(blocks.subList(i, end)));
        i = end;
      } else {
        merged.add(blocks.get(i));
        i++;
      }
    }
    return merged;
  }

  private static boolean isLine(Block block) {
    String text = block.text();
    return (block.type() == Block.Type.PARAGRAPH || block.type() == Block.Type.HEADING)
        && block.number() == null
        && text.split("\\s+").length <= WORDS
        && !text.matches("(?s).*[.:;?!]")
        && block.breaks().isEmpty();
  }

  private static Block joined(List<Block> lines) {
    String text = String.join(" ", lines.stream().map(Block::text).toList());
    List<Place> places = lines.stream().flatMap(line -> line.places().stream()).toList();
    return lines.getFirst().as(Block.Type.PARAGRAPH, 0).withText(text).at(places);
  }
}
