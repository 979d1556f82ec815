package evenhand.read.docx;

import evenhand.read.Block;
import evenhand.read.HeadingLooks;
import evenhand.read.LineBreaks;
import evenhand.read.PrintedNumber;
import evenhand.read.WrittenText;
import evenhand.report.Kind;
import evenhand.text.White;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Walks the body of a document and makes blocks of its paragraphs and tables.
final class DocxWalk {
  /// Elements within elements; real documents stay under thirty.
  static final int DEEPEST = 120;

  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final Pattern SIGN =
      Pattern.compile("([•●○▪■□◦‣·–—-])[\\s\\u00a0]+(?=\\S)|([•●▪■◦])");

  private final DocxStyles styles;
  private final DocxNumbers numbers;
  private final DocxParts parts;
  private final NoteCount noteCount = new NoteCount();
  private final DocxText text = new DocxText(noteCount);
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /// The text of a paragraph whose end was deleted: it goes on in the next.
  private String carried = "";

  DocxWalk(DocxStyles styles, DocxNumbers numbers, DocxParts parts) {
    this.styles = styles;
    this.numbers = numbers;
    this.parts = parts;
  }

  void body() {
    over(parts.body(), 0);
    if (text.changes()) {
      warnings.add("tracked changes: insertions are read as text, deletions are left out");
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  List<String> warnings() {
    return warnings;
  }

  private void over(Element parent, int depth) {
    if (depth > DEEPEST) {
      throw new TooDeepException();
    }
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "p" -> paragraph(child, depth);
        case "tbl" -> table(child, depth);
        case "sdt" -> control(child, depth);
        case "AlternateContent" -> {
          Element choice = Xml.child(child, "Choice");
          over(choice == null ? child : choice, depth + 1);
        }
        case "sectPr", "del", "moveFrom", "sdtPr", "tblPr", "tblGrid", "tcPr" -> {}
        default -> over(child, depth + 1);
      }
    }
  }

  /// A content control; the one that holds the contents page is furniture.
  private void control(Element control, int depth) {
    Element gallery = Xml.at(control, "sdtPr", "docPartObj", "docPartGallery");
    Element content = Xml.child(control, "sdtContent");
    boolean contents = Xml.value(gallery).equals("Table of Contents");
    if (content != null && !contents && Xml.at(control, "sdtPr", "showingPlcHdr") == null) {
      over(content, depth + 1);
    }
  }

  private void paragraph(Element paragraph, int depth) {
    boolean boldByStyle = Xml.on(styles.characters(paragraph, "b"));
    DocxText.Found found = text.read(paragraph, boldByStyle);
    DocxNumbers.Mark mark = numbers.mark(paragraph);
    String whole = carried + found.text();
    carried = "";
    if (Xml.at(paragraph, "pPr", "rPr", "del") != null) {
      carried = whole;
      return;
    }
    String name = styles.name(paragraph);
    if (!White.fold(whole).isEmpty() && !name.startsWith("toc ") && !name.equals("toc heading")) {
      int from = blocks.size();
      add(paragraph, found, mark, whole);
      styled(name, from);
    }
    notes(found.notes());
    for (Element box : found.boxes()) {
      over(box, depth + 1);
    }
    for (String picture : found.pictures()) {
      warnings.add("A picture is not read" + (picture.isEmpty() ? "." : ": “" + picture + "”."));
    }
  }

  /// In a document that this program wrote a style is named for the kind of its paragraphs.
  private void styled(String style, int from) {
    if (parts.written() != null) {
      WrittenText.kind(style)
          .filter(kind -> kind != Kind.QUOTE && kind != Kind.CAPTION)
          .ifPresent(kind -> blocks.subList(from, blocks.size()).replaceAll(b -> b.withKind(kind)));
    }
  }

  private void add(
      Element paragraph, DocxText.Found found, DocxNumbers.@Nullable Mark mark, String whole) {
    String line = White.fold(whole);
    double size = found.size() > 0 ? found.size() : styleSize(paragraph);
    int level = headingLevel(paragraph);
    if (level > 0) {
      blocks.add(sized(Block.heading(line, level, 0).withNumber(number(mark)), found, size));
      return;
    }
    String name = styles.name(paragraph);
    if (name.equals("caption")) {
      blocks.add(Block.caption(line, 0));
    } else if (name.equals("footnote text") || name.equals("endnote text")) {
      blocks.add(Block.footnote(null, line, 0));
    } else if (name.equals("quote") || name.equals("intense quote")) {
      blocks.add(Block.quote(line, 0));
    } else if (mark != null) {
      blocks.add(sized(marked(mark, line), found, size));
    } else {
      plain(paragraph, found, whole, size);
    }
  }

  private static Block marked(DocxNumbers.Mark mark, String line) {
    return mark.bullet() || mark.lettered()
        ? Block.item(number(mark), line, mark.depth() + 1, 0)
        : Block.paragraph(mark.text(), line, 0);
  }

  private static @Nullable String number(DocxNumbers.@Nullable Mark mark) {
    return mark == null || mark.bullet() ? null : mark.text();
  }

  private void plain(Element paragraph, DocxText.Found found, String whole, double size) {
    Matcher sign = SIGN.matcher(whole.strip());
    if (sign.lookingAt()) {
      String rest = White.fold(whole.strip().substring(sign.end()));
      blocks.add(sized(Block.item(null, rest, 1, 0), found, size));
      return;
    }
    if (styles.name(paragraph).startsWith("list bullet")) {
      blocks.add(sized(Block.item(null, White.fold(whole), 1, 0), found, size));
      return;
    }
    var number = PrintedNumber.in(whole.strip());
    if (number.isPresent() && !number.get().rest().isEmpty()) {
      blocks.add(
          sized(Block.paragraph(number.get().number(), number.get().rest(), 0), found, size));
      return;
    }
    List<String> lines = LineBreaks.parts(whole);
    for (String line : lines) {
      boolean heads = found.bold() && lines.size() == 1 && HeadingLooks.isLikely(line);
      Block block = heads ? Block.heading(line, 0, 0) : Block.paragraph(null, line, 0);
      blocks.add(sized(block, found, size));
    }
  }

  private static Block sized(Block block, DocxText.Found found, double size) {
    return block.withBold(found.bold()).withSize(size);
  }

  private double styleSize(Element paragraph) {
    return Xml.number(Xml.value(styles.characters(paragraph, "sz")), 0) / 2.0;
  }

  private int headingLevel(Element paragraph) {
    Integer named = styles.named(paragraph, DocxWalk::level);
    if (named != null) {
      return named;
    }
    int outline = Xml.number(Xml.value(styles.property(paragraph, "outlineLvl")), 9);
    return outline >= 0 && outline < 9 ? outline + 1 : 0;
  }

  private static @Nullable Integer level(String style) {
    Matcher heading = HEADING.matcher(style);
    if (heading.matches()) {
      return Integer.valueOf(heading.group(1));
    }
    return style.equals("title") ? Integer.valueOf(1) : null;
  }

  private void notes(List<String> keys) {
    for (String key : keys) {
      Element root = key.startsWith("end") ? parts.endnotes() : parts.footnotes();
      String id = key.substring(key.indexOf(':') + 1);
      if (root != null) {
        for (Element note : Xml.children(root)) {
          if (Xml.attribute(note, "id").equals(id)) {
            note(note, String.valueOf(noteCount.number(key)));
          }
        }
      }
    }
  }

  private void note(Element note, String number) {
    var lines = new ArrayList<String>();
    for (Element paragraph : Xml.children(note)) {
      if (Xml.name(paragraph).equals("p")) {
        lines.add(White.fold(new DocxText(noteCount).read(paragraph, false).text()));
      }
    }
    lines.removeIf(String::isEmpty);
    if (!lines.isEmpty()) {
      blocks.add(Block.footnote(number, String.join(" ", lines), 0));
    }
  }

  private void table(Element table, int depth) {
    var reader = new DocxTable(styles, text, numbers);
    if (reader.laysOut(table)) {
      for (Element row : Xml.children(table)) {
        over(row, depth + 1);
      }
      return;
    }
    List<List<String>> rows = reader.rows(table);
    if (!rows.isEmpty()) {
      blocks.add(Block.table(rows, 0));
    }
    notes(reader.notes());
  }
}
