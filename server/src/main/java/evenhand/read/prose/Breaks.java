package evenhand.read.prose;

import evenhand.read.Block;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// Between which paragraphs of a hard wrapped text a page may have ended in the middle of one.
final class Breaks {
  private final Wrapping wrapping;
  private final IdentityHashMap<Block, TextLine> first = new IdentityHashMap<>();
  private final IdentityHashMap<Block, TextLine> last = new IdentityHashMap<>();

  Breaks(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  /// For a text that does not break its paragraphs into lines.
  static Breaks anywhere() {
    return new Breaks(new Wrapping(0));
  }

  void lines(Block block, TextLine begins, TextLine ends) {
    first.put(block, begins);
    last.put(block, ends);
  }

  /// `whole` ends where `rest` does.
  void ends(Block whole, Block rest) {
    @Nullable TextLine line = last.get(rest);
    if (line != null) {
      last.put(whole, line);
    }
  }

  /// A line much shorter than the others ends its paragraph, unless a page ends there.
  boolean mayPart(Block above, Block below) {
    @Nullable TextLine ends = last.get(above);
    @Nullable TextLine begins = first.get(below);
    return !wrapping.wraps()
        || ends == null
        || begins == null
        || ends.page() != begins.page()
        || wrapping.mayBeFull(ends);
  }
}
