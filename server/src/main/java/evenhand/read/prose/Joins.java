package evenhand.read.prose;

import evenhand.read.Block;
import evenhand.read.Vocabulary;
import evenhand.report.PageBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes paragraphs whole that a page of the source broke. The conversion leaves no page, only two
/// paragraphs where there was one.
final class Joins {
  /// A line that ends a paragraph may lack its full stop; a long one hardly does. In UTF-16 units.
  private static final int SURELY_PROSE = 80;

  private static final Set<String> NEVER_LAST =
      Set.of(
          "the", "a", "an", "of", "and", "or", "to", "in", "for", "with", "by", "on", "at", "from",
          "that", "which", "is", "are", "was", "were", "has", "have", "their", "its", "as", "be",
          "than", "but", "not");

  private final Vocabulary words;
  private final Breaks breaks;

  private Joins(Vocabulary words, Breaks breaks) {
    this.words = words;
    this.breaks = breaks;
  }

  static List<Block> over(List<Block> blocks, Vocabulary words, Breaks breaks) {
    return new Joins(words, breaks).over(blocks);
  }

  private List<Block> over(List<Block> blocks) {
    boolean numbered = isNumbered(blocks);
    var joined = new ArrayList<Block>();
    for (Block block : blocks) {
      int whole = broken(joined, block, numbered);
      if (whole >= 0) {
        Block above = joined.get(whole);
        joined.set(whole, join(above, block));
        breaks.ends(joined.get(whole), block);
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  /// Most of its longer paragraphs carry a number: then one without is the rest of the one before.
  private static boolean isNumbered(List<Block> blocks) {
    var prose =
        blocks.stream()
            .filter(b -> b.type() == Block.Type.PARAGRAPH && b.text().length() > 2 * SURELY_PROSE)
            .toList();
    long withNumber = prose.stream().filter(b -> b.number() != null).count();
    return withNumber >= 10 && withNumber * 10 > prose.size() * 6L;
  }

  /// The index of the paragraph that `block` goes on; -1 if it begins one. Notes at the foot of the
  /// page may stand between.
  private int broken(List<Block> before, Block block, boolean numbered) {
    int last = before.size() - 1;
    while (last >= 0 && before.get(last).type() == Block.Type.FOOTNOTE) {
      last--;
    }
    if (last < 0 || block.number() != null) {
      return -1;
    }
    Block above = before.get(last);
    boolean adjacent = last == before.size() - 1;
    return breaks.mayPart(above, block) && goesOn(above, block, adjacent, numbered) ? last : -1;
  }

  private static boolean goesOn(Block above, Block below, boolean adjacent, boolean numbered) {
    boolean prose = above.type() == Block.Type.PARAGRAPH || above.type() == Block.Type.LIST_ITEM;
    if (!prose || above.text().isEmpty() || below.text().isEmpty()) {
      return false;
    }
    boolean open = isOpen(above.text());
    boolean small = Character.isLowerCase(below.text().codePointAt(0));
    if (below.type() == Block.Type.HEADING) {
      return open && small;
    }
    if (below.type() != Block.Type.PARAGRAPH) {
      return false;
    }
    if (open && (small || endsMidSentence(above.text()))) {
      return true;
    }
    return above.type() == Block.Type.PARAGRAPH
        && ((open
                && above.text().length() > SURELY_PROSE
                && below.text().length() > SURELY_PROSE / 2)
            || (numbered
                && adjacent
                && above.number() != null
                && below.text().length() > SURELY_PROSE));
  }

  private static boolean isOpen(String text) {
    char last = text.charAt(text.length() - 1);
    return ".!?:;”\"".indexOf(last) < 0 && !text.endsWith(".’") && !text.endsWith(".)");
  }

  private static boolean endsMidSentence(String text) {
    String word = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return NEVER_LAST.contains(word) || text.endsWith(",") || text.endsWith("-");
  }

  private Block join(Block above, Block below) {
    String text = words.join(above.text(), below.text());
    Integer page = below.page();
    if (page == null || above.page() == null) {
      return above.withText(text);
    }
    var breaks = new ArrayList<>(above.breaks());
    int at = text.length() - below.text().length();
    if (!page.equals(breaks.isEmpty() ? above.page() : breaks.getLast().page())) {
      breaks.add(new PageBreak(at, page));
    }
    below.breaks().forEach(b -> breaks.add(new PageBreak(b.at() + at, b.page())));
    return above.withText(text).onPage(above.page(), breaks);
  }
}
