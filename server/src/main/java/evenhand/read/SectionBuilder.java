package evenhand.read;

import evenhand.form.Form;
import evenhand.form.OutlineEntry;
import evenhand.read.HeadingReader.Meaning;
import evenhand.report.Kind;
import evenhand.report.Part;
import evenhand.text.Folding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Blocks become sections: each heading opens one, and belongs to whatever heading above it is less
/// deep, whose part, aspect and kind of paragraph it takes over.
final class SectionBuilder {
  /// Words of a paragraph on average. Recommendations have 26, one in twenty of them more than 50.
  private static final int NARRATIVE = 45;

  /// Blocks between a heading and the same with its grade, if they are not one.
  private static final int APART = 4;

  private final Form form;
  private final @Nullable String authority;
  private final HeadingReader headings;
  private final BlockMeanings means;
  private final OutlinePlace place;

  private final Map<List<OutlineEntry>, Integer> graded = new HashMap<>();

  /// The size of most of the text, in half points.
  private long text;

  private final IdentityHashMap<OpenSection, Double> sizes = new IdentityHashMap<>();
  private final List<OpenSection> all = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Deque<OpenSection> path = new ArrayDeque<>();

  /// The levels that known headings of a font size, in half points, have in this document.
  private final Map<Long, Integer> levels = new HashMap<>();

  /// @param authority as the cover names it; null where it does not
  SectionBuilder(Form form, @Nullable String authority) {
    this.form = form;
    this.authority = authority;
    this.headings = new HeadingReader(form);
    this.means = new BlockMeanings(form, headings);
    this.place = new OutlinePlace(form.outline());
  }

  /// @param sections in order, none empty
  /// @param warnings headings that were read as others
  record Result(List<OpenSection> sections, List<String> warnings) {}

  Result build(List<Block> blocks) {
    push(new OpenSection("", 1, firstPart(), null, Kind.PARAGRAPH));
    List<Block> merged = CoverLines.merged(blocks, means::endsCover);
    survey(merged);
    Meaning last = Meaning.NONE;
    for (int at = 0; at < merged.size(); at++) {
      Block block = merged.get(at);
      Meaning meaning = means.meaning(block);
      if (BlockMeanings.repeats(block, meaning, last)) {
        add(block);
        continue;
      }
      last = meaning;
      OutlineEntry start = meaning.known() ? null : means.start(block);
      String addressee = current().asks() && !meaning.known() ? means.addressee(block) : null;
      if (meaning.known() && !isTopic(block, meaning) && !isMinor(at, block, meaning)) {
        enter(block, meaning);
      } else if (start != null) {
        push(entered("", place.enter(List.of(start)), start.aspect()).marked(true, 0));
        current().blocks().add(block);
      } else if (addressee != null) {
        push(addressed(block, addressee));
      } else if (isAuthority(block) || isHeading(block)) {
        push(unknown(block));
        sizes.put(current(), block.size());
      } else {
        add(block);
      }
    }
    return new Result(
        all.stream().filter(open -> !open.isEmpty()).map(SectionBuilder::asked).toList(), warnings);
  }

  /// What stands under a heading that the form does not know is asked for only if it is as short as
  /// what is asked for; a narrative may follow with no other heading to part it.
  private static OpenSection asked(OpenSection open) {
    double words =
        open.blocks().stream()
            .mapToInt(block -> block.text().split("\\s+").length)
            .average()
            .orElse(0);
    return !open.known() && open.asks() && words > NARRATIVE ? open.narrative() : open;
  }

  /// A section that its first words opened, such as a signature, has no headings inside.
  private boolean isHeading(Block block) {
    boolean inside = current().heading().isEmpty() && current().known();
    return (block.type() == Block.Type.HEADING && !inside) || means.isInvestigation(block);
  }

  /// Among what a report asks for, the short name of an aspect heads what is asked about it.
  private boolean isTopic(Block block, Meaning meaning) {
    return current().asks() && meaning.grade() == null && !headings.isEntry(block.text());
  }

  /// Where the graded headings of the outline stand last, and how large the text is; once, for a
  /// file may have very many blocks.
  private void survey(List<Block> blocks) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      sizes.merge(halfPoints(block), block.text().length(), Integer::sum);
      if (block.size() > 0
          && (block.type() == Block.Type.HEADING || block.type() == Block.Type.TABLE)) {
        Meaning meaning = means.meaning(block);
        if (meaning.grade() != null) {
          graded.put(meaning.entries(), at);
        }
      }
    }
    text =
        sizes.isEmpty()
            ? 0
            : Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /// The same heading with its grade comes later and begins the section; this one, no larger than
  /// the text, sorts what a summary says.
  private boolean isMinor(int at, Block block, Meaning meaning) {
    return block.size() > 0
        && block.type() != Block.Type.TABLE
        && halfPoints(block) <= text + 1
        && meaning.grade() == null
        && meaning.aspect() != null
        && meaning.entries().size() == 1
        && graded.getOrDefault(meaning.entries(), -1) >= at + APART;
  }

  private Part firstPart() {
    boolean letter = !form.outline().isEmpty() && form.outline().getFirst().part().equals("letter");
    return letter ? Part.LETTER : Part.FRONT;
  }

  private void enter(Block block, Meaning meaning) {
    if (means.heading(block).equals(current().heading())) {
      return; // a table's heading row, printed again on the next page
    }
    if (meaning.entries().isEmpty() || spellsOut(block, meaning)) {
      push(unknown(block).of(meaning.aspect()));
      sizes.put(current(), block.size());
      return;
    }
    if (block.type() == Block.Type.TABLE && isHeadedTwice(meaning)) {
      path.pop();
      all.removeLast();
    }
    OutlineEntry entry = place.enter(meaning.entries());
    if (block.type() != Block.Type.TABLE && !headings.read(block.text()).known()) {
      warnings.add(
          "headings: “%s”%s is read as “%s”"
              .formatted(block.text(), block.where(), entry.heading()));
    }
    levels.put(halfPoints(block), entry.level());
    String aspect = entry.aspect() == null ? meaning.aspect() : entry.aspect();
    push(entered(means.heading(block), entry, aspect).marked(true, block.level()));
  }

  /// A heading, and directly below it the same with its grade.
  private boolean isHeadedTwice(Meaning meaning) {
    return current().known()
        && current().blocks().isEmpty()
        && headings.read(current().heading()).entries().equals(meaning.entries());
  }

  /// The title of an annex below its letter is nearly the heading just entered.
  private boolean spellsOut(Block block, Meaning meaning) {
    return block.type() == Block.Type.HEADING
        && current().blocks().isEmpty()
        && !headings.read(block.text()).known()
        && headings.read(current().heading()).entries().equals(meaning.entries());
  }

  private OpenSection unknown(Block block) {
    int level = levelOf(block);
    OpenSection above = above(level);
    String heading = means.heading(block);
    if (above == null) {
      return new OpenSection(heading, level, firstPart(), null, Kind.PARAGRAPH);
    }
    var open = new OpenSection(heading, level, above.part(), above.aspect(), above.kind());
    String investigated = means.investigated(block);
    return open.of(investigated == null ? above.aspect() : investigated)
        .by(above.asks() && above.timescale() == null ? heading : above.timescale(), null)
        .marked(false, block.level());
  }

  private OpenSection entered(String heading, OutlineEntry entry, @Nullable String aspect) {
    OpenSection above = above(entry.level());
    String inherited = aspect == null && above != null ? above.aspect() : aspect;
    var open =
        new OpenSection(
            heading, entry.level(), Part.of(entry.part()), inherited, Kind.of(entry.kind()));
    return open.by(entry.timescale(), entry.addressee());
  }

  /// A line such as `The council should:` heads what it asks of them.
  private OpenSection addressed(Block block, String addressee) {
    OpenSection timed =
        path.stream().filter(open -> open.addressee() == null).findFirst().orElse(current());
    var open =
        new OpenSection(
            means.heading(block), timed.level() + 1, timed.part(), timed.aspect(), timed.kind());
    return open.by(timed.timescale(), addressee);
  }

  private boolean isAuthority(Block block) {
    return authority != null
        && block.size() == 0
        && current().part() == Part.FRONT
        && block.type() == Block.Type.PARAGRAPH
        && Folding.fold(block.text()).equals(Folding.fold(authority));
  }

  /// Quoted recommendations end where narrative goes on, with no heading to say so.
  private void add(Block block) {
    OpenSection current = current();
    boolean narrative = block.type() == Block.Type.PARAGRAPH && block.number() == null;
    if (current.kind() == Kind.QUOTE && narrative && !current.blocks().isEmpty()) {
      OpenSection above = Objects.requireNonNullElse(above(current.level()), current);
      push(new OpenSection("", above.level(), above.part(), above.aspect(), Kind.PARAGRAPH));
    }
    current().blocks().add(block);
  }

  private int levelOf(Block block) {
    return block.size() > 0 ? levelBySize(block) : levelByMark(block);
  }

  /// An unknown heading is one deeper than known ones of its size or larger, and than a larger one
  /// above it that ends in a colon.
  private int levelBySize(Block block) {
    int deepest = 0;
    for (var level : levels.entrySet()) {
      if (level.getKey() >= halfPoints(block)) {
        deepest = Math.max(deepest, level.getValue());
      }
    }
    for (OpenSection open : path) {
      if (open.heading().endsWith(":") && sizes.getOrDefault(open, 0.0) > block.size() + 1) {
        return Math.max(deepest, open.level()) + 1;
      }
    }
    return deepest + 1;
  }

  /// In a text without sizes an unknown heading is one deeper than the known one it stands under,
  /// or than an unknown one that is marked as less deep; marks are uneven in converted texts.
  private int levelByMark(Block block) {
    for (OpenSection open : path) {
      boolean deeper = open.mark() > 0 && open.mark() < block.level();
      if (open.known() || deeper) {
        return open.level() + 1;
      }
    }
    return Math.max(1, block.level());
  }

  private static long halfPoints(Block block) {
    return Math.round(block.size() * 2);
  }

  private @Nullable OpenSection above(int level) {
    return path.stream().filter(open -> open.level() < level).findFirst().orElse(null);
  }

  private void push(OpenSection section) {
    while (!path.isEmpty() && path.element().level() >= section.level()) {
      path.pop();
    }
    path.push(section);
    all.add(section);
  }

  private OpenSection current() {
    return all.getLast();
  }
}
