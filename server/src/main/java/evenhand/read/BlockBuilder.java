package evenhand.read;

import evenhand.read.PdfTag.Role;
import evenhand.report.PageBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The lines of a PDF's pages become blocks.
final class BlockBuilder {
  private final Layout layout;
  private final Vocabulary vocabulary;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Float> indents = new ArrayList<>();
  private final TreeSet<Float> headingSizes = new TreeSet<>();

  private BlockBuilder(List<Line> lines) {
    this.layout = Layout.of(lines);
    this.vocabulary = Vocabulary.of(lines);
  }

  static List<Block> blocks(List<List<Line>> pages) {
    List<Line> lines = pages.stream().flatMap(List::stream).toList();
    var builder = new BlockBuilder(lines);
    builder.build(pages);
    return builder.blocks;
  }

  private void build(List<List<Line>> pages) {
    var body = new ArrayList<Line>();
    var notes = new ArrayList<Line>();
    var grid = new Grid(layout);
    for (List<Line> page : pages) {
      Footnotes.part(grid.page(withoutContents(page)), layout, body, notes);
    }
    List<Tables.Part> parts = Tables.parts(body);
    parts.forEach(this::learnHeadings);
    for (Tables.Part part : parts) {
      switch (part) {
        case Tables.Text(var lines) -> Pieces.of(lines, layout).forEach(this::add);
        case Tables.Table table -> blocks.add(table(table));
      }
    }
    Pieces.of(notes, layout).forEach(this::insertNote);
  }

  private static List<Line> withoutContents(List<Line> page) {
    return page.stream().filter(line -> line.tag().role() != Role.CONTENTS).toList();
  }

  private void learnHeadings(Tables.Part part) {
    if (part instanceof Tables.Text(var lines)) {
      Pieces.of(lines, layout).stream()
          .filter(layout::isHeading)
          .forEach(heading -> headingSizes.add(rounded(heading.size())));
    }
  }

  private void add(Piece piece) {
    blocks.add(block(piece));
  }

  /// A footnote goes after the last block that begins on its page.
  private void insertNote(Piece piece) {
    int page = piece.first().page();
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Integer begins = blocks.get(i).page();
      if (begins != null && begins <= page) {
        at = i + 1;
      }
    }
    blocks.add(at, note(piece));
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
    indents.clear();
    return block(piece, Block.Type.PARAGRAPH, number(piece), 0);
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

  private Block note(Piece piece) {
    List<String> marks = piece.first().notes();
    String number = marks.isEmpty() ? number(piece) : marks.getFirst();
    return block(piece, Block.Type.FOOTNOTE, number, 0);
  }

  private Block block(Piece piece, Block.Type type, @Nullable String number, int level) {
    var breaks = new ArrayList<PageBreak>();
    String text = "";
    int page = piece.first().page();
    for (Line line : piece.lines) {
      String next = line.equals(piece.first()) ? line.text() : withMark(line);
      text = vocabulary.join(text, next);
      if (line.page() != page) {
        page = line.page();
        breaks.add(new PageBreak(Math.max(0, text.length() - next.length()), page));
      }
    }
    Line first = piece.first();
    return new Block(
        type, text, number, level, first.size(), piece.bold(), List.of(), first.page(), breaks, 0);
  }

  /// Inside a paragraph what looked like a mark is part of its text.
  private static String withMark(Line line) {
    return line.mark().isEmpty() ? line.text() : line.mark() + " " + line.text();
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
        0);
  }

  private String cellText(List<Line> lines) {
    String text = "";
    for (Line line : lines) {
      text = vocabulary.join(text, withMark(line));
    }
    return text;
  }
}
