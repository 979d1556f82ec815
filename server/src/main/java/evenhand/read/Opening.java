package evenhand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The beginning of a document, where its cover or letterhead stands: the first page, or, where
/// there are no pages, about as many words as one holds.
final class Opening {
  private static final int WORDS = 350;

  private Opening() {}

  static List<Block> of(List<Block> blocks) {
    var opening = new ArrayList<Block>();
    int words = 0;
    for (Block block : blocks) {
      boolean inside = block.page() == null ? words < WORDS : Objects.equals(block.page(), 1);
      if (!inside) {
        break;
      }
      opening.add(block);
      words += block.text().split("\\s+").length;
    }
    return opening;
  }
}
