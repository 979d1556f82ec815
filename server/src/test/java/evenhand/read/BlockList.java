package evenhand.read;

import java.util.List;
import java.util.stream.Collectors;

/// Blocks as lines that a reader of a test can compare: kind, mark, text.
public final class BlockList {
  private BlockList() {}

  public static String of(Blocks blocks) {
    return of(blocks.blocks());
  }

  public static String of(List<Block> blocks) {
    return blocks.stream().map(BlockList::line).collect(Collectors.joining("\n"));
  }

  private static String line(Block block) {
    String kind =
        switch (block.type()) {
          case HEADING -> "#" + (block.level() > 0 ? block.level() : "");
          case PARAGRAPH -> "p";
          case LIST_ITEM -> "-" + block.level();
          case TABLE -> "table";
          case FOOTNOTE -> "note";
          case CAPTION -> "caption";
          case QUOTE -> "quote";
        };
    String number = block.number() == null ? "" : "[" + block.number() + "] ";
    return kind + " " + number + block.text().replace("\n", " / ").replace("\t", " | ");
  }
}
