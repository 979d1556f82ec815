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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Blocks become sections: each heading opens one, and belongs to whatever heading above it is less
/// deep, whose part, aspect and kind of paragraph it takes over.
final class SectionBuilder {
  /// In UTF-16 units; the longest heading of a form has 110, with its grade.
  private static final int LONGEST_HEADING = 160;

  /// Words of a paragraph on average. Recommendations have 26, one in twenty of them more than 50.
  private static final int NARRATIVE = 45;

  /// Blocks between a heading and the same with its grade, if they are not one.
  private static final int APART = 4;

  private final Form form;
  private final @Nullable String authority;
  private final HeadingReader headings;
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
    this.place = new OutlinePlace(form.outline());
  }

  /// @param sections in order, none empty
  /// @param warnings headings that were read as others
  record Result(List<OpenSection> sections, List<String> warnings) {}

  Result build(List<Block> blocks) {
    push(new OpenSection("", 1, firstPart(), null, Kind.PARAGRAPH));
    List<Block> merged = CoverLines.merged(blocks, this::endsCover);
    survey(merged);
    Meaning last = Meaning.NONE;
    for (int at = 0; at < merged.size(); at++) {
      Block block = merged.get(at);
      Meaning meaning = meaning(block);
      if (repeats(block, meaning, last)) {
        add(block);
        continue;
      }
      last = meaning;
      OutlineEntry start = meaning.known() ? null : start(block);
      String addressee = current().asks() && !meaning.known() ? addressee(block) : null;
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

  /// A title may have words of a heading; only a heading in just its own words ends a cover.
  private boolean endsCover(Block block) {
    return headings.read(block.text()).known();
  }

  /// A section that its first words opened, such as a signature, has no headings inside.
  private boolean isHeading(Block block) {
    boolean inside = current().heading().isEmpty() && current().known();
    return (block.type() == Block.Type.HEADING && !inside) || isInvestigation(block);
  }

  /// A line of plain text that names what only this report looks into.
  private boolean isInvestigation(Block block) {
    return block.size() == 0
        && block.type() == Block.Type.PARAGRAPH
        && block.number() == null
        && block.text().length() <= 2 * LONGEST_HEADING
        && Character.isLetter(block.text().charAt(block.text().length() - 1))
        && investigated(block) != null;
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
        Meaning meaning = meaning(block);
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

  /// A table of one row below the graded heading that it says again, perhaps with another grade.
  private static boolean repeats(Block block, Meaning meaning, Meaning heading) {
    return block.type() == Block.Type.TABLE
        && meaning.grade() != null
        && heading.grade() != null
        && heading.entries().equals(meaning.entries());
  }

  private Part firstPart() {
    boolean letter = !form.outline().isEmpty() && form.outline().getFirst().part().equals("letter");
    return letter ? Part.LETTER : Part.FRONT;
  }

  /// What a heading means, or a table of one row that is a heading with its grade, or a line that
  /// is a heading in a source that marks none.
  private Meaning meaning(Block block) {
    return switch (block.type()) {
      case HEADING -> {
        Meaning meaning = headings.read(block.text());
        yield meaning.known() ? meaning : headings.nearly(block.text());
      }
      case TABLE -> rowWithGrade(block);
      case PARAGRAPH -> line(block);
      case LIST_ITEM, FOOTNOTE, CAPTION, QUOTE -> Meaning.NONE;
    };
  }

  /// A table of one row, or of one below its heads, that is a heading with its grade.
  private Meaning rowWithGrade(Block table) {
    List<List<String>> rows = withoutHeads(table);
    if (rows.size() != 1) {
      return Meaning.NONE;
    }
    Meaning meaning = headings.read(String.join(" ", rows.getFirst()));
    return meaning.grade() == null ? Meaning.NONE : meaning;
  }

  private List<List<String>> withoutHeads(Block table) {
    List<String> heads = form.gradeTable().headers().stream().map(Folding::fold).toList();
    return table.rows().stream()
        .filter(row -> !row.stream().map(Folding::fold).allMatch(heads::contains))
        .toList();
  }

  /// A line that is a heading by its words, though it does not look like one. The first page lists
  /// the same words beside their grades.
  private Meaning line(Block block) {
    if (block.size() == 0) {
      return headings.printed(block.text());
    }
    boolean alone =
        block.number() == null
            && block.page() != null
            && block.page() > 1
            && block.text().length() <= LONGEST_HEADING;
    if (!alone) {
      return Meaning.NONE;
    }
    Meaning meaning = headings.read(block.text());
    boolean sure = meaning.grade() != null || headings.isEntry(block.text());
    return sure && !meaning.entries().isEmpty() ? meaning : Meaning.NONE;
  }

  private void enter(Block block, Meaning meaning) {
    if (heading(block).equals(current().heading())) {
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
    push(entered(heading(block), entry, aspect).marked(true, block.level()));
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

  private String heading(Block block) {
    String text =
        block.type() == Block.Type.TABLE
            ? String.join(" ", withoutHeads(block).getFirst())
            : block.text().replace('\t', ' ');
    return block.number() == null ? text : block.number() + ". " + text;
  }

  private OpenSection unknown(Block block) {
    int level = levelOf(block);
    OpenSection above = above(level);
    String heading = heading(block);
    if (above == null) {
      return new OpenSection(heading, level, firstPart(), null, Kind.PARAGRAPH);
    }
    var open = new OpenSection(heading, level, above.part(), above.aspect(), above.kind());
    String investigated = investigated(block);
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
            heading(block), timed.level() + 1, timed.part(), timed.aspect(), timed.kind());
    return open.by(timed.timescale(), addressee);
  }

  private @Nullable String addressee(Block block) {
    boolean line = block.type() == Block.Type.HEADING || block.type() == Block.Type.PARAGRAPH;
    for (Pattern pattern : form.peculiarities().addressees()) {
      Matcher matcher = pattern.matcher(Folding.typed(block.text()));
      if (line && matcher.find()) {
        return block.text().substring(matcher.start("found"), matcher.end("found"));
      }
    }
    return null;
  }

  /// The aspect that only this report has, where a heading names one.
  private @Nullable String investigated(Block block) {
    for (Pattern pattern : form.peculiarities().investigations()) {
      Matcher matcher = pattern.matcher(Folding.typed(block.text()));
      if (matcher.find()) {
        return "investigation-" + Folding.fold(matcher.group("found")).replace(' ', '-');
      }
    }
    return null;
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
