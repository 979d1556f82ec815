package evenhand.read.prose;

import evenhand.read.Block;
import evenhand.read.Blocks;
import evenhand.read.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// Plain text becomes blocks: one paragraph a line or hard wrapped, with form feeds between pages
/// or without, tables with tabs or in columns of spaces.
final class TextBlocks {
  private TextBlocks() {}

  static Blocks read(String text) {
    boolean paged = text.strip().indexOf('\f') >= 0;
    List<TextLine> lines = lines(text);
    int pages = paged ? lines.getLast().page() : 1;
    lines = Furniture.without(lines, pages);
    var wrapping = Wrapping.of(lines);
    var words = Vocabulary.ofLines(text.lines().toList());
    var builder = new TextBuilder(wrapping, words, paged);
    for (List<TextLine> chunk : chunks(lines)) {
      builder.add(chunk);
    }
    return new Blocks(builder.blocks(), paged ? pages : null, List.of());
  }

  private static List<TextLine> lines(String text) {
    var lines = new ArrayList<TextLine>();
    int page = 1;
    int number = 0;
    String whole = text.replaceFirst("[\\f\\s]+$", "");
    for (String raw : whole.split("\n", -1)) {
      number++;
      String rest = raw;
      while (rest.indexOf('\f') >= 0) {
        int at = rest.indexOf('\f');
        lines.add(TextLine.of(number, page, rest.substring(0, at)));
        page++;
        rest = rest.substring(at + 1);
      }
      lines.add(TextLine.of(number, page, rest));
    }
    return lines;
  }

  /// Lines that no blank line and no page break part; column tables keep their blank lines.
  private static List<List<TextLine>> chunks(List<TextLine> lines) {
    var chunks = new ArrayList<List<TextLine>>();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
        continue;
      }
      int to = ColumnTable.end(lines, at);
      if (to <= at) {
        to = at;
        while (to < lines.size() && goesOn(lines, at, to)) {
          to++;
        }
      }
      chunks.add(lines.subList(at, to));
      at = to;
    }
    return chunks;
  }

  private static boolean goesOn(List<TextLine> lines, int from, int at) {
    TextLine line = lines.get(at);
    return at == from
        || (!line.isBlank()
            && line.page() == lines.get(from).page()
            && ColumnTable.end(lines, at) <= at);
  }

  static Block placed(Block block, TextLine line, boolean paged) {
    return paged ? block.onPage(line.page(), List.of()) : block;
  }
}
