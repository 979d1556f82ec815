package evenhand.read;

import evenhand.form.Form;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Leaves out pages that only list headings with their page numbers.
final class ContentsPages {
  private static final Pattern ENTRY = Pattern.compile("(?s).*[\\s.…]\\d{1,3}\\s*");

  /// A heading that runs over two lines of a contents page has its number on the second alone.
  private static final int LINES_WITHOUT = 2;

  private static final int WORDS = 45;

  /// A contents page lists more headings than this.
  private static final int FEWEST = 4;

  private ContentsPages() {}

  static List<Block> removed(List<Block> blocks, Form form) {
    List<String> headings = form.contents().stream().map(Folding::fold).toList();
    var kept = new ArrayList<Block>();
    for (int i = 0; i < blocks.size(); ) {
      boolean heading = headings.contains(Folding.fold(blocks.get(i).text()));
      int end = heading ? Math.max(end(blocks, i + 1), again(blocks, i + 1)) : i;
      if (end <= i + 1) {
        kept.add(blocks.get(i));
        i++;
      } else {
        i = end;
      }
    }
    return kept;
  }

  /// Where the first heading that is listed stands in its place; `from` where it does not follow.
  /// Tools that lose a page's layout print the numbers elsewhere.
  private static int again(List<Block> blocks, int from) {
    if (from >= blocks.size()) {
      return from;
    }
    String first = listed(blocks.get(from));
    for (int i = from + 1; i < blocks.size() && !first.isEmpty(); i++) {
      if (i - from >= FEWEST && listed(blocks.get(i)).equals(first)) {
        return i;
      }
      if (blocks.get(i).text().split("\\s+").length > WORDS) {
        break;
      }
    }
    return from;
  }

  private static String listed(Block block) {
    boolean table = block.type() == Block.Type.TABLE;
    String text = table ? block.rows().getFirst().getFirst() : block.text();
    return Folding.fold(text.replaceFirst("[\\s.…]*\\d{1,3}\\s*$", ""));
  }

  private static int end(List<Block> blocks, int from) {
    int end = from;
    int without = 0;
    for (int i = from; i < blocks.size() && without <= LINES_WITHOUT; i++) {
      String text = blocks.get(i).text();
      boolean list = isList(blocks.get(i));
      if (!list && text.split("\\s+").length > WORDS) {
        break;
      }
      if (ENTRY.matcher(text).matches()) {
        end = i + 1;
        without = 0;
      } else {
        without++;
      }
    }
    return end;
  }

  /// A table whose last column is page numbers.
  private static boolean isList(Block block) {
    long numbers =
        block.rows().stream().filter(row -> row.getLast().strip().matches("\\d{1,3}")).count();
    return numbers > 0 && numbers * 5 >= block.rows().size() * 4L;
  }
}
