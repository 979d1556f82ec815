package evenhand.read.docx;

import evenhand.read.Superscript;
import evenhand.text.White;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Gathers the text of paragraphs as printed. Keeps which fields are open, since a field may run
/// over several paragraphs; one for each story (the body, each note).
final class DocxText {
  /// Fields whose result is furniture, not text of the report.
  private static final String FURNITURE =
      "(?s)\\s*(?:TOC|PAGE|NUMPAGES|SECTIONPAGES|INDEX|TC|XE)\\b.*";

  /// A field under way.
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean result;

    private boolean hides() {
      return !result || instruction.toString().matches(FURNITURE);
    }
  }

  /// What one paragraph holds besides its text.
  ///
  /// @param text with line feeds where it breaks a line and tabs where it has them
  /// @param size in points; 0 where its runs do not say
  /// @param boxes the contents of its text boxes
  /// @param notes the notes it refers to: `footnote` or `endnote`, a colon, the id
  record Found(
      String text,
      boolean bold,
      double size,
      List<Element> boxes,
      List<String> notes,
      List<String> pictures) {}

  private final Deque<Field> fields = new ArrayDeque<>();
  private final NoteCount noteCount;
  private boolean changes;

  private StringBuilder text = new StringBuilder();
  private List<Element> boxes = new ArrayList<>();
  private List<String> notes = new ArrayList<>();
  private List<String> pictures = new ArrayList<>();
  private int letters;
  private int bold;
  private double size;
  private boolean styleBold;

  DocxText(NoteCount noteCount) {
    this.noteCount = noteCount;
  }

  /// Whether any insertion or deletion was met.
  boolean changes() {
    return changes;
  }

  Found read(Element paragraph, boolean boldByStyle) {
    text = new StringBuilder();
    boxes = new ArrayList<>();
    notes = new ArrayList<>();
    pictures = new ArrayList<>();
    letters = 0;
    bold = 0;
    size = 0;
    styleBold = boldByStyle;
    inside(paragraph, null, 0);
    return new Found(text.toString(), letters > 0 && bold == letters, size, boxes, notes, pictures);
  }

  private void inside(Element parent, @Nullable Element run, int depth) {
    if (depth > DocxWalk.DEEPEST) {
      throw new TooDeepException();
    }
    for (Element child : Xml.children(parent)) {
      element(child, run, depth + 1);
    }
  }

  private void element(Element child, @Nullable Element run, int depth) {
    switch (Xml.name(child)) {
      case "r" -> run(child, depth);
      case "t" -> add(child.getTextContent(), run);
      case "tab", "ptab" -> add("\t", run);
      case "br", "cr" -> add(Xml.attribute(child, "type").matches("page|column") ? " " : "\n", run);
      case "noBreakHyphen" -> add("-", run);
      case "sym" -> add(symbol(child), run);
      case "fldChar" -> field(Xml.attribute(child, "fldCharType"));
      case "instrText" -> {
        if (!fields.isEmpty()) {
          fields.element().instruction.append(child.getTextContent());
        }
      }
      case "fldSimple" -> {
        if (!Xml.attribute(child, "instr").matches(FURNITURE)) {
          inside(child, run, depth);
        }
      }
      case "footnoteReference", "endnoteReference" -> note(child);
      case "ins", "moveTo" -> {
        changes = true;
        inside(child, run, depth);
      }
      case "del", "moveFrom" -> changes = true;
      case "AlternateContent" -> alternative(child, run, depth);
      case "drawing", "pict", "object" -> drawing(child, depth);
      case "sdt" -> {
        if (Xml.at(child, "sdtPr", "showingPlcHdr") == null
            && Xml.child(child, "sdtContent") != null) {
          inside(child, run, depth);
        }
      }
      case "pPr",
          "rPr",
          "sdtPr",
          "sdtEndPr",
          "rt",
          "commentReference",
          "annotationRef",
          "delText",
          "smartTagPr" -> {}
      default -> inside(child, run, depth);
    }
  }

  private void run(Element run, int depth) {
    Element properties = Xml.child(run, "rPr");
    if (!Xml.on(Xml.child(properties, "vanish"))) {
      inside(run, run, depth);
    }
  }

  private void add(String piece, @Nullable Element run) {
    if (fields.stream().anyMatch(Field::hides)) {
      return;
    }
    Element properties = Xml.child(run, "rPr");
    boolean raised = Xml.value(Xml.child(properties, "vertAlign")).equals("superscript");
    text.append(raised && !text.isEmpty() ? Superscript.of(piece.strip()) : piece);
    Element own = Xml.child(properties, "b");
    boolean heavy = own == null ? styleBold : Xml.on(own);
    for (int i = 0; i < piece.length(); i++) {
      if (!White.is(piece.charAt(i))) {
        letters++;
        bold += heavy ? 1 : 0;
      }
    }
    size = Math.max(size, Xml.number(Xml.value(Xml.child(properties, "sz")), 0) / 2.0);
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields.push(new Field());
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.element().result = true;
        }
      }
      case "end" -> fields.poll();
      default -> {}
    }
  }

  private void note(Element reference) {
    String kind = Xml.name(reference).startsWith("end") ? "endnote" : "footnote";
    String key = kind + ":" + Xml.attribute(reference, "id");
    notes.add(key);
    text.append(Superscript.of(String.valueOf(noteCount.number(key))));
  }

  /// Symbol fonts: a bullet drawn by hand, or a sign that no other font shows.
  private static String symbol(Element sym) {
    String code = Xml.attribute(sym, "char");
    if (!code.matches("[0-9A-Fa-f]{4}")) {
      return "";
    }
    char c = (char) Integer.parseInt(code, 16);
    return c >= '\uf000' && c <= '\uf0ff' ? "•" : String.valueOf(c);
  }

  /// The same thing twice, for newer and older readers: the first will do.
  private void alternative(Element element, @Nullable Element run, int depth) {
    Element choice = Xml.child(element, "Choice");
    Element chosen = choice == null ? Xml.child(element, "Fallback") : choice;
    if (chosen != null) {
      inside(chosen, run, depth);
    }
  }

  private void drawing(Element drawing, int depth) {
    int before = boxes.size();
    boxesIn(drawing, depth);
    if (boxes.size() == before) {
      pictures.add(description(drawing, depth));
    }
  }

  private void boxesIn(Element parent, int depth) {
    if (depth > DocxWalk.DEEPEST) {
      throw new TooDeepException();
    }
    for (Element child : Xml.children(parent)) {
      if (Xml.name(child).equals("txbxContent")) {
        boxes.add(child);
      } else if (!Xml.name(child).equals("Fallback")) {
        boxesIn(child, depth + 1);
      }
    }
  }

  private static String description(Element parent, int depth) {
    for (Element child : Xml.children(parent)) {
      String found = Xml.attribute(child, "descr");
      if (found.isEmpty() && depth < DocxWalk.DEEPEST) {
        found = description(child, depth + 1);
      }
      if (!found.isEmpty()) {
        return White.fold(found);
      }
    }
    return "";
  }
}
