package evenhand.read;

import evenhand.form.Form;
import evenhand.form.OutlineEntry;
import evenhand.read.HeadingReader.Meaning;
import evenhand.report.Kind;
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
  private final Form form;
  private final HeadingReader headings;
  private final OutlinePlace place;
  private final List<OpenSection> all = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Deque<OpenSection> path = new ArrayDeque<>();

  /// The levels that known headings of a font size, in half points, have in this document.
  private final Map<Long, Integer> levels = new HashMap<>();

  SectionBuilder(Form form) {
    this.form = form;
    this.headings = new HeadingReader(form);
    this.place = new OutlinePlace(form.outline());
  }

  /// @param warnings headings that were read as others
  record Result(List<Section> sections, List<String> warnings) {}

  Result build(List<Block> blocks) {
    push(new OpenSection("", 1, firstPart(), null, Kind.PARAGRAPH));
    List<Block> body = CoverLines.merged(blocks, block -> meaning(block).known());
    for (Block block : body) {
      Meaning meaning = meaning(block);
      OutlineEntry start = meaning.known() ? null : start(block);
      if (meaning.known()) {
        enter(block, meaning);
      } else if (start != null) {
        push(entered("", place.enter(List.of(start)), start.aspect()));
        current().blocks().add(block);
      } else if (isHeading(block)) {
        push(unknown(block));
      } else {
        current().blocks().add(block);
      }
    }
    var numbering = new Numbering();
    return new Result(
        all.stream().filter(open -> !open.isEmpty()).map(numbering::section).toList(), warnings);
  }

  /// A section that no heading opened, such as a signature, has none inside either.
  private boolean isHeading(Block block) {
    boolean inside = current().heading().isEmpty() && all.size() > 1;
    return block.type() == Block.Type.HEADING && !inside;
  }

  private Part firstPart() {
    boolean letter = !form.outline().isEmpty() && form.outline().getFirst().part().equals("letter");
    return letter ? Part.LETTER : Part.FRONT;
  }

  /// What a heading means, or a table of one row that is a heading with its grade.
  private Meaning meaning(Block block) {
    if (block.type() == Block.Type.HEADING) {
      Meaning meaning = headings.read(block.text());
      return meaning.known() ? meaning : headings.nearly(block.text());
    }
    if (block.type() == Block.Type.TABLE && block.rows().size() == 1) {
      Meaning meaning = headings.read(String.join(" ", block.rows().getFirst()));
      return meaning.grade() == null ? Meaning.NONE : meaning;
    }
    return Meaning.NONE;
  }

  private void enter(Block block, Meaning meaning) {
    if (heading(block).equals(current().heading())) {
      return; // a table's heading row, printed again on the next page
    }
    if (meaning.entries().isEmpty()) {
      OpenSection unknown = unknown(block);
      push(unknown.of(meaning.aspect()));
      return;
    }
    OutlineEntry entry = place.enter(meaning.entries());
    if (!headings.read(block.text().replace('\t', ' ')).known()) {
      warnings.add(
          "headings: “%s” on page %s is read as “%s”"
              .formatted(block.text(), block.page(), entry.heading()));
    }
    levels.put(halfPoints(block), entry.level());
    String aspect = entry.aspect() == null ? meaning.aspect() : entry.aspect();
    push(entered(heading(block), entry, aspect));
  }

  private static String heading(Block block) {
    String text = block.text().replace('\t', ' ');
    return block.number() == null ? text : block.number() + ". " + text;
  }

  private OpenSection unknown(Block block) {
    int level = levelOf(block);
    OpenSection above = above(level);
    return above == null
        ? new OpenSection(heading(block), level, firstPart(), null, Kind.PARAGRAPH)
        : new OpenSection(heading(block), level, above.part(), above.aspect(), above.kind());
  }

  private OpenSection entered(String heading, OutlineEntry entry, @Nullable String aspect) {
    OpenSection above = above(entry.level());
    String inherited = aspect == null && above != null ? above.aspect() : aspect;
    return new OpenSection(
        heading, entry.level(), Part.of(entry.part()), inherited, Kind.of(entry.kind()));
  }

  /// An unknown heading is one deeper than known ones of its size or larger.
  private int levelOf(Block block) {
    int deepest = 0;
    for (var level : levels.entrySet()) {
      if (level.getKey() >= halfPoints(block)) {
        deepest = Math.max(deepest, level.getValue());
      }
    }
    return deepest + 1;
  }

  private static long halfPoints(Block block) {
    return Math.round(block.size() * 2);
  }

  private @Nullable OpenSection above(int level) {
    return path.stream().filter(open -> open.level() < level).findFirst().orElse(null);
  }

  private void push(OpenSection section) {
    while (!path.isEmpty() && path.peek().level() >= section.level()) {
      path.pop();
    }
    path.push(section);
    all.add(section);
  }

  private OpenSection current() {
    return all.getLast();
  }

  private @Nullable OutlineEntry start(Block block) {
    if (block.type() == Block.Type.FOOTNOTE) {
      return null;
    }
    String folded = Folding.fold(block.text());
    return form.outline().stream()
        .filter(e -> e.starts().stream().anyMatch(s -> folded.startsWith(Folding.fold(s))))
        .findFirst()
        .orElse(null);
  }
}
