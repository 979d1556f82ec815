package evenhand.read;

import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;

/// Gives sections and paragraphs their ids, in order, and paragraphs their kinds.
final class Numbering {
  private int sections;

  Section section(OpenSection open) {
    sections++;
    String id = "s" + sections;
    var paragraphs = new ArrayList<Paragraph>();
    List<Block> blocks = Addresses.merged(open.blocks());
    boolean items = blocks.stream().anyMatch(Numbering::isItem);
    for (Block block : blocks) {
      String text = block.text().replace('\t', ' ').replace('\n', ' ').strip();
      Kind kind = kind(block, open.kind(), items);
      paragraphs.add(
          new Paragraph(
              id + "p" + (paragraphs.size() + 1),
              block.number(),
              kind,
              kind == Kind.TABLE ? block.text() : text,
              block.page(),
              block.breaks(),
              block.places()));
    }
    return new Section(
        id, open.heading(), open.level(), open.part(), open.aspect(), null, paragraphs);
  }

  private static boolean isItem(Block block) {
    return block.type() == Block.Type.LIST_ITEM
        || (block.number() != null && block.type() == Block.Type.PARAGRAPH);
  }

  private static Kind kind(Block block, Kind section, boolean items) {
    if (block.kind() != null) {
      return block.kind();
    }
    return switch (block.type()) {
      case TABLE -> Kind.TABLE;
      case FOOTNOTE -> Kind.FOOTNOTE;
      case CAPTION -> Kind.CAPTION;
      case QUOTE -> Kind.QUOTE;
      case LIST_ITEM -> section == Kind.PARAGRAPH || block.level() > 1 ? Kind.BULLET : section;
      case HEADING -> Kind.PARAGRAPH;
      case PARAGRAPH -> {
        boolean leadIn =
            block.text().endsWith(":") || (items && !isItem(block) && section != Kind.QUOTE);
        yield leadIn || section == Kind.BULLET ? Kind.PARAGRAPH : section;
      }
    };
  }
}
