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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a text together to blocks, chunk by chunk.
final class TextBuilder {
  private static final Pattern CAPTION =
      Pattern.compile("(?:Figure|Table|Chart|Graph|Box|Map)\\s+\\d{1,3}\\b[.:]?.*");

  private static final Pattern CLOSING =
      Pattern.compile("Yours (?:sincerely|faithfully|truly)\\W*");

  /// Columns that a list is set in by.
  private static final int SET_IN = 3;

  private final Wrapping wrapping;
  private final Vocabulary words;
  private final boolean paged;
  private final Breaks breaks;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<ListDepth> depths = new ArrayDeque<>();

  /// A letter's closing line was seen: below it stand names and posts, no headings.
  private boolean closed;

  /// Where a text stands that announces a list, with a colon at its end; -1 where none does. Of a
  /// list below it whose bullets got lost, only the place on the line is left.
  private int lead = -1;

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
    this.breaks = new Breaks(wrapping);
    this.words = words;
    this.paged = paged;
  }

  List<Block> blocks() {
    return Joins.over(blocks, words, breaks);
  }

  void add(List<TextLine> chunk) {
    if (ColumnTable.end(chunk, 0) >= chunk.size()) {
      open = null;
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
    if (before != null && before.text().isEmpty() && !isMarked(line)) {
      open = new Open(before.first(), line, before.mark(), before.number(), clean(line), 1);
      return;
    }
    if (before == null || begins(before, line, at + 1 == chunk.size())) {
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

  private static boolean isMarked(TextLine line) {
    return TextMark.in(line).isPresent()
        || PrintedNumber.in(LightMarkup.strip(line.text())).isPresent();
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

  /// @param last whether no line follows it in its chunk
  private boolean begins(Open before, TextLine line, boolean last) {
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
    boolean goesOn = before.lines() > 1 || (last && !wrapping.isLong(line));
    if (!full && !ended && goesOn && wrapping.mayBeFull(before.last())) {
      return false;
    }
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
    if (done != null && done.text().isEmpty() && at == chunk.size()) {
      return; // a number or a bullet on a line of its own waits for its text
    }
    open = null;
    if (done != null && !done.text().isEmpty()) {
      Block block = block(done, chunk, at);
      blocks.add(
          TextBlocks.placed(
              isUnmarkedItem(done, block) ? item(block) : block, done.first(), paged));
      lead(done, block);
      breaks.lines(blocks.getLast(), done.first(), done.last());
    }
  }

  /// Set in under a colon, and no rest of what the page before broke off.
  private boolean isUnmarkedItem(Open done, Block block) {
    return wrapping.wraps()
        && lead >= 0
        && block.type() != Block.Type.LIST_ITEM
        && block.number() == null
        && done.first().indent() >= lead + SET_IN
        && (!paged || blocks.isEmpty() || !goesOn(blocks.getLast(), done));
  }

  private static boolean goesOn(Block above, Open below) {
    boolean open = ".!?:;”".indexOf(above.text().charAt(above.text().length() - 1)) < 0;
    return open
        && above.page() != null
        && above.page() != below.first().page()
        && Character.isLowerCase(below.text().codePointAt(0));
  }

  private Block item(Block block) {
    return Block.item(null, block.text(), 1, block.line());
  }

  private void lead(Open done, Block block) {
    if (block.type() != Block.Type.LIST_ITEM && block.text().endsWith(":")) {
      lead = done.first().indent();
    } else if (lead >= 0 && done.first().indent() < lead + SET_IN) {
      lead = -1;
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
    boolean first =
        chunk.getFirst().equals(done.first())
            || (isCapitals(done.text()) && below(blocks, chunk, Block.Type.HEADING));
    boolean alone = first && at == chunk.size();
    return alone
        || (first
            && at < chunk.size()
            && wrapping.isLong(chunk.get(at))
            && !wrapping.isLong(done.last()));
  }

  private static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /// Whether the last block is of `type` and begins the chunk.
  private static boolean below(List<Block> blocks, List<TextLine> chunk, Block.Type type) {
    return !blocks.isEmpty()
        && blocks.getLast().type() == type
        && blocks.getLast().line() == chunk.getFirst().number();
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
