package evenhand.read;

import evenhand.form.Form;
import evenhand.form.OutlineEntry;
import evenhand.read.HeadingReader.Meaning;
import evenhand.text.Folding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What single blocks say of a report's outline, by the form alone: which heading one is, whom it
/// addresses, what only this report looks into.
final class BlockMeanings {
  /// In UTF-16 units; the longest heading of a form has 110, with its grade.
  static final int LONGEST_HEADING = 160;

  private final Form form;
  private final HeadingReader headings;

  BlockMeanings(Form form, HeadingReader headings) {
    this.form = form;
    this.headings = headings;
  }

  /// What a heading means, or a table of one row that is a heading with its grade, or a line that
  /// is a heading in a source that marks none.
  Meaning meaning(Block block) {
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

  String heading(Block block) {
    String text =
        block.type() == Block.Type.TABLE
            ? String.join(" ", withoutHeads(block).getFirst())
            : block.text().replace('\t', ' ');
    return block.number() == null ? text : block.number() + ". " + text;
  }

  @Nullable String addressee(Block block) {
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
  @Nullable String investigated(Block block) {
    for (Pattern pattern : form.peculiarities().investigations()) {
      Matcher matcher = pattern.matcher(Folding.typed(block.text()));
      if (matcher.find()) {
        return "investigation-" + Folding.fold(matcher.group("found")).replace(' ', '-');
      }
    }
    return null;
  }

  @Nullable OutlineEntry start(Block block) {
    if (block.type() == Block.Type.FOOTNOTE) {
      return null;
    }
    String folded = Folding.fold(block.text());
    return form.outline().stream()
        .filter(e -> e.starts().stream().anyMatch(s -> folded.startsWith(Folding.fold(s))))
        .findFirst()
        .orElse(null);
  }

  /// A table of one row below the graded heading that it says again, perhaps with another grade.
  static boolean repeats(Block block, Meaning meaning, Meaning heading) {
    return block.type() == Block.Type.TABLE
        && meaning.grade() != null
        && heading.grade() != null
        && heading.entries().equals(meaning.entries());
  }

  /// A title may have words of a heading; only a heading in just its own words ends a cover.
  boolean endsCover(Block block) {
    return headings.read(block.text()).known();
  }

  /// A line of plain text that names what only this report looks into.
  boolean isInvestigation(Block block) {
    return block.size() == 0
        && block.type() == Block.Type.PARAGRAPH
        && block.number() == null
        && block.text().length() <= 2 * LONGEST_HEADING
        && Character.isLetter(block.text().charAt(block.text().length() - 1))
        && investigated(block) != null;
  }
}
