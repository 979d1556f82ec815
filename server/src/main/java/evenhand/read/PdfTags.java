package evenhand.read;

import evenhand.read.PdfTag.Cell;
import evenhand.read.PdfTag.Role;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The structure tree of a tagged PDF, turned round: from a page's marked content to the block it
/// belongs to. Empty for a PDF without tags. A tree that is broken, circular or too deep yields
/// what can be had of it, never a failure.
final class PdfTags {
  /// Word nests tables in tables a few deep; nothing honest goes beyond this.
  private static final int DEEPEST = 60;

  private static final int MOST_ELEMENTS = 500_000;

  private final IdentityHashMap<COSDictionary, Map<Integer, PdfTag>> pages =
      new IdentityHashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private int elements;
  private int tables;

  private PdfTags() {}

  static PdfTags of(PDDocument document) {
    var tags = new PdfTags();
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    if (catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary root) {
      tags.readRoles(root);
      tags.walk(root.getDictionaryObject(COSName.K), new Place(null, PdfTag.NONE, null, 0), 0);
    }
    return tags;
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  PdfTag at(COSDictionary page, int content) {
    return pages.getOrDefault(page, Map.of()).getOrDefault(content, PdfTag.NONE);
  }

  private void readRoles(COSDictionary root) {
    if (root.getDictionaryObject(COSName.ROLE_MAP) instanceof COSDictionary map) {
      for (COSName name : map.keySet()) {
        String standard = map.getNameAsString(name);
        if (standard != null) {
          roles.put(name.getName(), standard);
        }
      }
    }
  }

  /// Where the walk stands: the page in force, the innermost block, the table row being filled.
  private record Place(@Nullable COSDictionary page, PdfTag tag, @Nullable Rows rows, int note) {}

  /// A table under way.
  private static final class Rows {
    final int table;
    int row = -1;
    int column = -1;

    Rows(int table) {
      this.table = table;
    }
  }

  private void walk(@Nullable COSBase node, Place place, int depth) {
    if (depth > DEEPEST || elements > MOST_ELEMENTS) {
      return;
    }
    switch (node) {
      case COSArray array -> {
        for (COSBase item : array) {
          walk(item, place, depth + 1);
        }
      }
      case COSObject object -> walk(object.getObject(), place, depth);
      case COSInteger content -> put(place.page(), content.intValue(), place.tag());
      case COSDictionary dictionary -> walkDictionary(dictionary, place, depth);
      case null, default -> {}
    }
  }

  private void walkDictionary(COSDictionary dictionary, Place place, int depth) {
    elements++;
    COSDictionary page = page(dictionary, place.page());
    if (COSName.MCR.equals(dictionary.getCOSName(COSName.TYPE))) {
      put(page, dictionary.getInt(COSName.MCID, -1), place.tag());
    } else if (dictionary.containsKey(COSName.S)) {
      walk(dictionary.getDictionaryObject(COSName.K), enter(dictionary, place, page), depth + 1);
    }
  }

  private void put(@Nullable COSDictionary page, int content, PdfTag tag) {
    if (page != null && content >= 0) {
      pages.computeIfAbsent(page, p -> new HashMap<>()).put(content, tag);
    }
  }

  private static @Nullable COSDictionary page(
      COSDictionary element, @Nullable COSDictionary otherwise) {
    return element.getDictionaryObject(COSName.PG) instanceof COSDictionary page ? page : otherwise;
  }

  private Place enter(COSDictionary element, Place from, @Nullable COSDictionary page) {
    String printed = element.getNameAsString(COSName.S, "");
    String name = roles.getOrDefault(printed, printed);
    Rows rows = from.rows();
    PdfTag tag = from.tag();
    switch (name) {
      case "Table" -> rows = new Rows(tables++);
      case "TR" -> {
        if (rows != null) {
          rows.row++;
          rows.column = -1;
        }
      }
      case "TD", "TH" -> {
        if (rows != null) {
          rows.column += 1;
          tag = block(Role.PARAGRAPH, 0, new Cell(rows.table, Math.max(0, rows.row), rows.column));
          rows.column += Math.max(0, span(element) - 1);
        }
      }
      default -> tag = inner(name, tag);
    }
    return new Place(page, tag, rows, 0);
  }

  private PdfTag inner(String name, PdfTag outer) {
    Cell cell = outer.cell();
    boolean settled = outer.role() == Role.NOTE || outer.role() == Role.CONTENTS;
    return switch (name) {
      case "H", "H1", "H2", "H3", "H4", "H5", "H6" ->
          settled
              ? outer
              : block(Role.HEADING, name.length() == 1 ? 1 : name.charAt(1) - '0', cell);
      case "P" ->
          switch (outer.role()) {
            case NOTE, CONTENTS, CAPTION -> block(outer.role(), 0, cell);
            case NONE, ARTIFACT, PARAGRAPH, HEADING, ITEM -> block(Role.PARAGRAPH, 0, cell);
          };
      case "LI" -> settled ? outer : block(Role.ITEM, 0, cell);
      case "TOC", "TOCI" -> block(Role.CONTENTS, 0, cell);
      case "Note", "FENote" -> block(Role.NOTE, 0, cell);
      case "Caption" -> settled ? outer : block(Role.CAPTION, 0, cell);
      default -> outer;
    };
  }

  private PdfTag block(Role role, int level, @Nullable Cell cell) {
    return new PdfTag(elements, role, level, cell);
  }

  /// How many columns a cell takes up; its attributes may be a list.
  private static int span(COSDictionary element) {
    COSBase attributes = element.getDictionaryObject(COSName.A);
    int span = 1;
    if (attributes instanceof COSDictionary one) {
      span = one.getInt("ColSpan", 1);
    } else if (attributes instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary one) {
          span = Math.max(span, one.getInt("ColSpan", 1));
        }
      }
    }
    return Math.clamp(span, 1, 50);
  }
}
