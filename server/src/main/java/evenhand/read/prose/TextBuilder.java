package evenhand.read.prose;

import evenhand.read.Block;
import evenhand.read.HeadingLooks;
import evenhand.read.PrintedNumber;
import evenhand.read.Vocabulary;
import evenhand.text.White;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a text together to blocks, chunk by chunk.
final class TextBuilder {
  private static final Pattern CAPTION =
      Pattern.compile("(?:Figure|Table|Chart|Graph|Box|Map)\\s+\\d{1,3}\\b[.:]?.*");

  private static final Pattern CLOSING =
      Pattern.compile("Yours (?:sincerely|faithfully|truly)\\W*");

  private final Wrapping wrapping;
  private final Vocabulary words;
  private final boolean paged;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<ListDepth> depths = new ArrayDeque<>();

  /// A letter's closing line was seen: below it stand names and posts, no headings.
  private boolean closed;

  /// The paragraph under way.
  private @Nullable Open open;

  private record Open(
      TextLine first,
      TextLine last,
      @Nullable TextMark mark,
      @Nullable String number,
      String text,
      int lines) {}

  private record ListDepth(int indent, String sign) {}

  TextBuilder(Wrapping wrapping, Vocabulary words, boolean paged) {
    this.wrapping = wrapping;
    this.words = words;
    this.paged = paged;
  }

  List<Block> blocks() {
    return blocks;
  }

  void add(List<TextLine> chunk) {
    if (ColumnTable.end(chunk, 0) >= chunk.size()) {
      ColumnTable.blocks(chunk, words)
          .forEach(b -> blocks.add(TextBlocks.placed(b, chunk.getFirst(), paged)));
      return;
    }
    List<String> raw = chunk.stream().map(TextLine::raw).toList();
    int at = 0;
    while (at < chunk.size()) {
      int table = at;
      while (table < chunk.size() && isRow(raw, table, table > at)) {
        table++;
      }
      if (table > at) {
        flush(chunk, at);
        table(chunk.subList(at, table));
        at = table;
      } else {
        take(chunk, at);
        at++;
      }
    }
    flush(chunk, chunk.size());
  }

  private static boolean isRow(List<String> lines, int at, boolean within) {
    return TabTables.isRow(lines, at) || (within && TabTables.isRule(lines.get(at)));
  }

  private void table(List<TextLine> lines) {
    var rows = TabTables.rows(lines.stream().map(TextLine::raw).toList());
    depths.clear();
    blocks.add(
        TextBlocks.placed(Block.table(rows, lines.getFirst().number()), lines.getFirst(), paged));
  }

  private void take(List<TextLine> chunk, int at) {
    TextLine line = chunk.get(at);
    Open before = open;
    if (before != null && before.text().isEmpty() && TextMark.in(line).isEmpty()) {
      open = new Open(before.first(), line, before.mark(), before.number(), clean(line), 1);
      return;
    }
    if (before == null || begins(before, line)) {
      flush(chunk, at);
      open = opened(line);
    } else {
      open =
          new Open(
              before.first(),
              line,
              before.mark(),
              before.number(),
              words.join(before.text(), clean(line)),
              before.lines() + 1);
    }
  }

  private Open opened(TextLine line) {
    Optional<TextMark> mark = TextMark.in(line);
    if (mark.isPresent()) {
      String text = White.fold(LightMarkup.strip(mark.get().rest()));
      return new Open(line, line, mark.get(), mark.get().number(), text, 1);
    }
    var number = PrintedNumber.in(LightMarkup.strip(line.text()));
    return number
        .map(found -> new Open(line, line, null, found.number(), found.rest(), 1))
        .orElseGet(() -> new Open(line, line, null, null, clean(line), 1));
  }

  private boolean begins(Open before, TextLine line) {
    if (!wrapping.wraps()) {
      return true;
    }
    boolean full = wrapping.isFull(before.last(), line);
    boolean ended = ".!?:;”’".indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    Optional<TextMark> mark = TextMark.in(line);
    if (mark.isPresent()) {
      return !(mark.get().isDash() && full && !ended && before.mark() == null);
    }
    var number = PrintedNumber.in(line.text());
    if (number.isPresent() && (ended || !full)) {
      return true;
    }
    boolean small = Character.isLowerCase(line.text().codePointAt(0));
    if (!full) {
      return !small || (ended && before.mark() == null);
    }
    if (before.mark() != null && ended && !small) {
      return line.indent() < before.first().indent() + before.mark().column() - 1
          && line.indent() <= before.first().indent();
    }
    return ended && line.indent() >= before.last().indent() + 3 && before.lines() > 1;
  }

  private static String clean(TextLine line) {
    return White.fold(LightMarkup.strip(line.text()));
  }

  /// @param at the line after the paragraph's last, in its chunk
  private void flush(List<TextLine> chunk, int at) {
    Open done = open;
    open = null;
    if (done != null && !done.text().isEmpty()) {
      blocks.add(TextBlocks.placed(block(done, chunk, at), done.first(), paged));
    }
  }

  private Block block(Open done, List<TextLine> chunk, int at) {
    int line = done.first().number();
    TextMark mark = done.mark();
    if (mark != null) {
      return Block.item(
          done.number(), done.text(), depth(done.first().indent(), mark.sign()), line);
    }
    depths.clear();
    if (done.number() != null) {
      return Block.paragraph(done.number(), done.text(), line);
    }
    if (CAPTION.matcher(done.text()).matches() && done.text().length() < 200) {
      return Block.caption(done.text(), line);
    }
    closed |= CLOSING.matcher(done.text()).matches();
    return !closed && isHeading(done, chunk, at)
        ? Block.heading(done.text(), 0, line)
        : Block.paragraph(null, done.text(), line);
  }

  /// On lines of its own, or directly above the prose it heads; not among short lines.
  private boolean isHeading(Open done, List<TextLine> chunk, int at) {
    if (done.lines() > 3 || !HeadingLooks.isLikely(done.text())) {
      return false;
    }
    boolean first = chunk.getFirst().equals(done.first());
    boolean alone = first && at == chunk.size();
    return alone
        || (first
            && at < chunk.size()
            && wrapping.isLong(chunk.get(at))
            && !wrapping.isLong(done.last()));
  }

  private int depth(int indent, String sign) {
    while (!depths.isEmpty() && depths.element().indent() > indent) {
      depths.pop();
    }
    boolean same = depths.stream().anyMatch(d -> d.indent() == indent && d.sign().equals(sign));
    if (same) {
      while (!(depths.element().indent() == indent && depths.element().sign().equals(sign))) {
        depths.pop();
      }
    } else {
      depths.push(new ListDepth(indent, sign));
    }
    return depths.size();
  }
}
