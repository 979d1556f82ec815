package evenhand.read;

import evenhand.read.PdfTag.Role;
import evenhand.report.PageBreak;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of a PDF's pages become blocks.
final class BlockBuilder {
  /// What is worth a paragraph has a letter or a figure.
  private static final Pattern SOLID = Pattern.compile("[\\p{L}\\p{N}]");

  /// A dash that begins a paragraph is the bullet of an item.
  private static final Pattern DASH = Pattern.compile("[-–—−―─\u0336\u00ad]\\s+(?=\\S)");

  private final Layout layout;
  private final Vocabulary vocabulary;
  private final Places places;
  private final List<Block> blocks = new ArrayList<>();

  /// The block that a footnote's mark stands in, by page and mark.
  private final Map<String, Block> marks = new HashMap<>();

  /// Whether the bullets of the list under way are drawn and not written.
  private boolean drawn;

  /// The piece that became the last block.
  private @Nullable Piece before;

  private final List<Float> indents = new ArrayList<>();
  private final TreeSet<Float> headingSizes = new TreeSet<>();

  private BlockBuilder(List<Line> lines, Places places) {
    this.places = places;
    this.layout = Layout.of(lines);
    this.vocabulary = Vocabulary.of(lines);
  }

  static List<Block> blocks(List<List<Line>> pages, Places places) {
    List<Line> lines = pages.stream().flatMap(List::stream).toList();
    var builder = new BlockBuilder(lines, places);
    builder.build(pages);
    return builder.blocks;
  }

  private void build(List<List<Line>> pages) {
    var body = new ArrayList<Line>();
    var notes = new ArrayList<Line>();
    var grid = new Grid(layout);
    var margins = new ArrayList<Line>();
    for (List<Line> page : pages) {
      Footnotes.part(grid.page(text(page, margins)), layout, body, notes);
    }
    List<Tables.Part> parts = Tables.parts(body);
    parts.forEach(this::learnHeadings);
    for (Tables.Part part : parts) {
      switch (part) {
        case Tables.Text(var lines) -> Pieces.of(lines, layout).forEach(this::add);
        case Tables.Table table -> blocks.add(table(table));
      }
    }
    letterhead();
    new FootnoteBuilder(blocks, marks, vocabulary, places).insert(notes);
    Pieces.of(margins, layout).forEach(this::insertMargin);
  }

  /// The name above an address in two columns is the first line of it.
  private void letterhead() {
    if (blocks.size() < 2) {
      return;
    }
    Block name = blocks.getFirst();
    Block address = blocks.get(1);
    boolean above =
        name.type() == Block.Type.PARAGRAPH
            && address.type() == Block.Type.TABLE
            && Objects.equals(name.page(), address.page())
            && name.text().split(" ").length < 3
            && name.size() < 0.9 * layout.body();
    if (above) {
      var rows = new ArrayList<List<String>>();
      var first = new ArrayList<>(Collections.nCopies(address.rows().getFirst().size(), ""));
      first.set(0, name.text());
      rows.add(first);
      rows.addAll(address.rows());
      var both = new ArrayList<>(name.places());
      both.addAll(address.places());
      blocks.set(1, address.withRows(rows).at(both));
      blocks.removeFirst();
    }
  }

  /// A page without its contents entries. What stands in a margin, though it is no furniture, would
  /// cut a paragraph that runs over the page; it goes to `margins`.
  private static List<Line> text(List<Line> page, List<Line> margins) {
    float top = edge(page, Float::min, Float.POSITIVE_INFINITY);
    float bottom = edge(page, Float::max, Float.NEGATIVE_INFINITY);
    var text = new ArrayList<Line>();
    for (Line line : page) {
      boolean artifact = line.tag().role() == Role.ARTIFACT;
      boolean letterhead = line.page() == 1 && line.y() < top;
      if (artifact && !letterhead && (line.y() < top || line.y() > bottom)) {
        margins.add(line);
      } else if (line.tag().role() != Role.CONTENTS) {
        text.add(line);
      }
    }
    return text;
  }

  private static float edge(List<Line> page, BinaryOperator<Float> pick, float otherwise) {
    return page.stream()
        .filter(line -> line.tag().known())
        .map(Line::y)
        .reduce(pick)
        .orElse(otherwise);
  }

  private void insertMargin(Piece piece) {
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Integer begins = blocks.get(i).page();
      if (begins != null && begins <= piece.first().page()) {
        at = i + 1;
      }
    }
    blocks.add(at, block(piece, Block.Type.PARAGRAPH, null, 0));
  }

  private void learnHeadings(Tables.Part part) {
    if (part instanceof Tables.Text(var lines)) {
      Pieces.of(lines, layout).stream()
          .filter(layout::isHeading)
          .forEach(heading -> headingSizes.add(rounded(heading.size())));
    }
  }

  private void add(Piece piece) {
    Block block = block(piece);
    before = piece;
    if (!SOLID.matcher(block.text()).find() || isBareNumber(block)) {
      return; // a bullet or a number without a text, or a rule drawn with signs
    }
    blocks.add(block);
    for (Line line : piece.lines) {
      line.notes().forEach(mark -> marks.put(line.page() + ":" + mark, block));
    }
  }

  private static boolean isBareNumber(Block block) {
    String text = block.text().strip();
    return block.type() == Block.Type.PARAGRAPH && text.endsWith(".") && Marks.isNumber(text);
  }

  private static float rounded(float size) {
    return Math.round(size * 2) / 2f;
  }

  private Block block(Piece piece) {
    if (layout.isHeading(piece)) {
      indents.clear();
      int level = 1 + headingSizes.tailSet(rounded(piece.size()), false).size();
      return block(piece, Block.Type.HEADING, number(piece), level);
    }
    String mark = piece.first().mark();
    if (Marks.isBullet(mark)) {
      return block(piece, Block.Type.LIST_ITEM, null, depth(piece.first().x()));
    }
    if (piece.tag().role() == Role.CAPTION) {
      return block(piece, Block.Type.CAPTION, null, 0);
    }
    Matcher dash = DASH.matcher(piece.first().text());
    if (dash.lookingAt() && !piece.marked()) {
      Block item = block(piece, Block.Type.LIST_ITEM, null, depth(piece.first().x()));
      return item.withText(item.text().substring(dash.end())).onPage(item.page(), back(item, dash));
    }
    if (isSubItem(piece)) {
      drawn |= indents.isEmpty();
      return block(piece, Block.Type.LIST_ITEM, null, depth(piece.first().x()));
    }
    indents.clear();
    drawn = false;
    return block(piece, Block.Type.PARAGRAPH, number(piece), 0);
  }

  /// A line set in under one that ends in a colon begins a list, though its bullet may be drawn.
  private boolean isFirstItem(Piece piece) {
    boolean below =
        before != null
            && before.last().page() == piece.first().page()
            && before.last().text().strip().endsWith(":")
            && !layout.isHeading(before)
            && !piece.marked()
            && piece.first().x() > before.last().x() + 20;
    return below && piece.first().tag().cell() == null;
  }

  /// Its page breaks, now that its dash is gone.
  private static List<PageBreak> back(Block item, Matcher dash) {
    return item.breaks().stream()
        .map(b -> new PageBreak(Math.max(0, b.at() - dash.end()), b.page()))
        .toList();
  }

  /// Under an item that ends in a colon, what stands deeper are items too, though their bullets may
  /// be drawn and not written.
  private boolean isSubItem(Piece piece) {
    if (indents.isEmpty()) {
      return isFirstItem(piece);
    }
    if (piece.marked() || piece.first().x() < indents.getLast() - 5) {
      return false;
    }
    Block last = blocks.getLast();
    boolean opens = last.text().endsWith(":") && piece.first().x() > indents.getLast() + 20;
    boolean goesOn = (drawn || indents.size() > 1) && piece.first().x() < indents.getLast() + 5;
    return last.type() == Block.Type.LIST_ITEM && (opens || goesOn);
  }

  private static @Nullable String number(Piece piece) {
    String mark = piece.first().mark();
    return Marks.isNumber(mark) ? Marks.number(mark) : null;
  }

  /// How deep a bullet lies in its list: the indentations to its left, and its own.
  private int depth(float x) {
    indents.removeIf(indent -> indent > x + 5);
    if (indents.isEmpty() || indents.getLast() < x - 5) {
      indents.add(x);
    }
    return indents.size();
  }

  private Block block(Piece piece, Block.Type type, @Nullable String number, int level) {
    var text = new TextJoiner(vocabulary);
    piece.lines.forEach(text::add);
    Line first = piece.first();
    return new Block(
            type,
            text.text(),
            number,
            level,
            first.size(),
            piece.bold(),
            List.of(),
            first.page(),
            text.breaks(),
            0)
        .at(places.of(piece.lines));
  }

  private Block table(Tables.Table table) {
    indents.clear();
    List<List<String>> rows =
        table.rows().stream()
            .map(row -> row.stream().map(cell -> cellText(cell)).toList())
            .toList();
    String text = String.join("\n", rows.stream().map(row -> String.join("\t", row)).toList());
    Line first = table.first();
    return new Block(
            Block.Type.TABLE,
            text,
            null,
            0,
            first.size(),
            first.bold(),
            rows,
            first.page(),
            List.of(),
            0)
        .at(places.of(table.lines()));
  }

  /// Between tables' cells a mark is part of the text.
  private String cellText(List<Line> lines) {
    var text = new TextJoiner(vocabulary);
    lines.forEach(line -> text.add(line.unmarked()));
    return text.text();
  }
}
