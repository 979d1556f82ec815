package evenhand.read;

import evenhand.form.Form;
import evenhand.form.OutlineEntry;
import evenhand.read.HeadingReader.Meaning;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Blocks become sections: each heading opens one, and belongs to whatever heading above it is less
/// deep, whose part, aspect and kind of paragraph it takes over.
final class SectionBuilder {
  private final @Nullable Form form;
  private final @Nullable HeadingReader headings;
  private final List<Open> closed = new ArrayList<>();
  private final Deque<Open> path = new ArrayDeque<>();

  /// Levels that known headings of a font size have in this document.
  private final Map<Long, Integer> levels = new HashMap<>();

  /// A section while it is filled.
  private record Open(
      String heading,
      int level,
      Part part,
      @Nullable String aspect,
      Kind kind,
      List<Block> blocks) {}

  SectionBuilder(Form form) {
    this.form = form;
    this.headings = new HeadingReader(form);
  }

  private SectionBuilder() {
    this.form = null;
    this.headings = null;
  }

  static SectionBuilder withoutForm() {
    return new SectionBuilder();
  }

  List<Section> sections(List<Block> blocks) {
    push(new Open("", 1, frontPart(), null, Kind.PARAGRAPH, new ArrayList<>()));
    for (Block block : blocks) {
      Meaning meaning = meaning(block);
      if (block.type() == Block.Type.HEADING || meaning.known()) {
        open(block, meaning);
      } else {
        OutlineEntry start = start(block);
        if (start != null) {
          push(entered("", start.level(), start, start.aspect()));
        }
        current().blocks().add(block);
      }
    }
    return numbered();
  }

  private Part frontPart() {
    return form == null || !firstPart(form).equals("letter") ? Part.FRONT : Part.LETTER;
  }

  private static String firstPart(Form form) {
    return form.outline().isEmpty() ? "front" : form.outline().getFirst().part();
  }

  /// What a heading means, or a table of one row that is a heading with its grade.
  private Meaning meaning(Block block) {
    if (headings == null) {
      return Meaning.NONE;
    }
    if (block.type() == Block.Type.HEADING) {
      return headings.read(block.text());
    }
    if (block.type() == Block.Type.TABLE && block.rows().size() == 1) {
      Meaning meaning = headings.read(String.join(" ", block.rows().getFirst()));
      return meaning.grade() == null ? Meaning.NONE : meaning;
    }
    return Meaning.NONE;
  }

  private void open(Block block, Meaning meaning) {
    String text = block.type() == Block.Type.TABLE ? block.text().replace('\t', ' ') : block.text();
    String heading =
        block.number() == null || block.type() == Block.Type.TABLE
            ? text
            : block.number() + ". " + text;
    if (meaning.entry() != null) {
      int level = meaning.entry().level();
      levels.put(Math.round(block.size() * 2), level);
      push(entered(heading, level, meaning.entry(), meaning.aspect()));
    } else {
      int level = levelOf(block);
      Open above = above(level);
      push(
          new Open(
              heading,
              level,
              above == null ? frontPart() : above.part(),
              above == null ? null : above.aspect(),
              above == null ? Kind.PARAGRAPH : above.kind(),
              new ArrayList<>()));
    }
  }

  private Open entered(String heading, int level, OutlineEntry entry, @Nullable String aspect) {
    Open above = above(level);
    String inherited = aspect == null && above != null ? above.aspect() : aspect;
    return new Open(
        heading, level, Part.of(entry.part()), inherited, Kind.of(entry.kind()), new ArrayList<>());
  }

  /// An unknown heading is as deep as known ones of its size, or one deeper than the larger ones.
  private int levelOf(Block block) {
    Integer known = levels.get(Math.round(block.size() * 2));
    if (known != null && form != null) {
      return known + 1;
    }
    int deepest = 0;
    for (var level : levels.entrySet()) {
      if (level.getKey() > Math.round(block.size() * 2)) {
        deepest = Math.max(deepest, level.getValue());
      }
    }
    return Math.max(deepest + 1, form == null ? Math.max(1, block.level()) : 1);
  }

  private @Nullable Open above(int level) {
    for (Open open : path) {
      if (open.level() < level) {
        return open;
      }
    }
    return null;
  }

  private void push(Open open) {
    while (!path.isEmpty() && path.peek().level() >= open.level()) {
      path.pop();
    }
    path.push(open);
    closed.add(open);
  }

  private Open current() {
    return closed.getLast();
  }

  private @Nullable OutlineEntry start(Block block) {
    if (form == null || block.type() == Block.Type.FOOTNOTE) {
      return null;
    }
    String folded = Folding.fold(block.text());
    for (OutlineEntry entry : form.outline()) {
      for (String start : entry.starts()) {
        if (folded.startsWith(Folding.fold(start))) {
          return entry;
        }
      }
    }
    return null;
  }

  private List<Section> numbered() {
    var sections = new ArrayList<Section>();
    for (Open open : closed) {
      if (open.heading().isEmpty() && open.blocks().isEmpty()) {
        continue;
      }
      String id = "s" + (sections.size() + 1);
      var paragraphs = new ArrayList<Paragraph>();
      for (Block block : open.blocks()) {
        paragraphs.add(paragraph(id + "p" + (paragraphs.size() + 1), block, open));
      }
      sections.add(
          new Section(
              id, open.heading(), open.level(), open.part(), open.aspect(), null, paragraphs));
    }
    return sections;
  }

  private Paragraph paragraph(String id, Block block, Open open) {
    return new Paragraph(
        id, block.number(), kind(block, open), block.text(), block.page(), block.breaks());
  }

  private static Kind kind(Block block, Open open) {
    boolean items =
        open.blocks().stream()
            .anyMatch(b -> b.type() == Block.Type.LIST_ITEM || b.number() != null);
    return switch (block.type()) {
      case TABLE -> Kind.TABLE;
      case FOOTNOTE -> Kind.FOOTNOTE;
      case CAPTION -> Kind.CAPTION;
      case QUOTE -> Kind.QUOTE;
      case LIST_ITEM ->
          open.kind() == Kind.PARAGRAPH || block.level() > 1 ? Kind.BULLET : open.kind();
      case HEADING, PARAGRAPH -> {
        boolean leadIn = block.text().endsWith(":") || (items && block.number() == null);
        yield leadIn || open.kind() == Kind.BULLET ? Kind.PARAGRAPH : open.kind();
      }
    };
  }
}
