package evenhand.read.docx;

import evenhand.text.White;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/// The cells of a table; line feeds part the paragraphs of a cell.
final class DocxTable {
  private static final int MOST_COLUMNS = 60;

  private final DocxStyles styles;
  private final DocxText text;
  private final DocxNumbers numbers;
  private final List<String> notes = new ArrayList<>();

  DocxTable(DocxStyles styles, DocxText text, DocxNumbers numbers) {
    this.styles = styles;
    this.text = text;
    this.numbers = numbers;
  }

  /// The notes that its cells refer to.
  List<String> notes() {
    return notes;
  }

  /// One cell, or headings or another table within a cell: it only lays out the page.
  boolean laysOut(Element table) {
    int cells = 0;
    for (Element row : rowsOf(table)) {
      for (Element cell : cellsOf(row)) {
        cells++;
        for (Element child : Xml.children(cell)) {
          if (Xml.name(child).equals("tbl")
              || (Xml.name(child).equals("p") && styles.name(child).startsWith("heading "))) {
            return true;
          }
        }
      }
    }
    return cells < 2;
  }

  List<List<String>> rows(Element table) {
    var rows = new ArrayList<List<String>>();
    int width = 0;
    for (Element row : rowsOf(table)) {
      var cells = new ArrayList<String>();
      for (Element cell : cellsOf(row)) {
        add(cells, cell);
      }
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(cells);
        width = Math.max(width, cells.size());
      }
    }
    for (var row : rows) {
      while (row.size() < width) {
        row.add("");
      }
    }
    return rows;
  }

  private void add(List<String> cells, Element cell) {
    Element merge = Xml.at(cell, "tcPr", "vMerge");
    boolean goesOn = merge != null && !Xml.value(merge).equals("restart");
    cells.add(goesOn ? "" : text(cell));
    int span = Math.min(Xml.number(Xml.value(Xml.at(cell, "tcPr", "gridSpan")), 1), MOST_COLUMNS);
    for (int i = 1; i < span; i++) {
      cells.add("");
    }
  }

  private String text(Element cell) {
    var lines = new ArrayList<String>();
    for (Element child : Xml.children(cell)) {
      if (Xml.name(child).equals("p")) {
        var found = text.read(child, false);
        notes.addAll(found.notes());
        var mark = numbers.mark(child);
        String before = mark == null || mark.bullet() ? "" : mark.text() + ". ";
        found
            .text()
            .lines()
            .map(White::fold)
            .filter(l -> !l.isEmpty())
            .forEach(l -> lines.add(before + l));
      }
    }
    return String.join("\n", lines);
  }

  private static List<Element> rowsOf(Element table) {
    return inside(table, "tr").stream().filter(row -> Xml.at(row, "trPr", "del") == null).toList();
  }

  private static List<Element> cellsOf(Element row) {
    return inside(row, "tc");
  }

  /// Children of a name, also those that a content control or an insertion wraps.
  private static List<Element> inside(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "sdt", "sdtContent", "ins", "customXml", "moveTo" -> {
          if (found.size() < 100_000) {
            found.addAll(inside(child, name));
          }
        }
        default -> {
          if (Xml.name(child).equals(name)) {
            found.add(child);
          }
        }
      }
    }
    return found;
  }
}
