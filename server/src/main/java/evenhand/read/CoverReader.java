package evenhand.read;

import evenhand.form.Form;
import evenhand.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what the cover or letterhead says, by the form's patterns; without a form only what can be
/// told by looks.
final class CoverReader {
  private static final List<Pattern> PUBLISHED =
      List.of(
          Pattern.compile(
              "published:? (?<found>\\d{1,2} [a-z]+ \\d{4})", Pattern.CASE_INSENSITIVE));

  /// A line of a cover has no more words; what has more is prose, which may quote a title.
  private static final int WORDS = 30;

  private final Blocks blocks;
  private final List<Block> opening;
  private final List<String> texts;
  private final List<String> warnings = new ArrayList<>();

  private CoverReader(Blocks blocks) {
    this.blocks = blocks;
    this.opening = Opening.of(blocks.blocks());
    this.texts = candidates(opening);
  }

  /// @param warnings what the cover does not say and should
  record Cover(
      String title,
      @Nullable String authority,
      @Nullable LocalDate published,
      List<LocalDate> inspected,
      @Nullable String reference,
      List<String> warnings) {}

  static Cover read(Blocks blocks, @Nullable Form form) {
    var reader = new CoverReader(blocks);
    return form == null ? reader.plain() : reader.of(form.cover());
  }

  private Cover plain() {
    LocalDate printed = printed(PUBLISHED);
    LocalDate published = printed == null ? made(List.of()) : printed;
    return new Cover(largest(), null, published, List.of(), null, warnings);
  }

  private Cover of(evenhand.form.Cover patterns) {
    String title = found(patterns.title());
    String authority = found(patterns.authority());
    if (authority == null && !patterns.authority().isEmpty()) {
      warnings.add("authority: the first page does not name one where the form expects it");
    }
    LocalDate printed = printed(patterns.published());
    List<LocalDate> inspected = inspected(found(patterns.inspected()), printed);
    return new Cover(
        title == null ? largest() : title,
        authority,
        printed == null ? made(inspected) : printed,
        inspected,
        found(patterns.reference()),
        warnings);
  }

  private @Nullable LocalDate printed(List<Pattern> patterns) {
    String printed = found(patterns);
    if (printed == null) {
      return null;
    }
    LocalDate month = Days.month(printed).orElse(null);
    LocalDate day = Days.day(printed).orElse(null);
    if (day == null && month != null) {
      warnings.add(
          "published: only the month is printed on the first page, “%s”; not the day"
              .formatted(printed));
    }
    return day == null ? month : day;
  }

  /// A letter may name the days of a visit without their year: then it was the last such day before
  /// the letter.
  private static List<LocalDate> inspected(@Nullable String days, @Nullable LocalDate published) {
    if (days == null) {
      return List.of();
    }
    if (published == null) {
      return Days.span(days, null);
    }
    List<LocalDate> span = Days.span(days, published.getYear());
    boolean later = !span.isEmpty() && span.getLast().isAfter(published);
    return later ? span.stream().map(day -> day.minusYears(1)).toList() : span;
  }

  /// Where no day is printed, the day the file was made is near, and said to be only that.
  private @Nullable LocalDate made(List<LocalDate> inspected) {
    LocalDate made = blocks.made();
    if (made == null || (!inspected.isEmpty() && made.isBefore(inspected.getLast()))) {
      warnings.add("published: no day of publication is printed on the first page");
      return null;
    }
    warnings.add(
        "published: no day of publication is printed on the first page; %s is the day the file was made"
            .formatted(made));
    return made;
  }

  /// In which the patterns look, in this order: each line, the headings together, each paragraph of
  /// prose, and all of it together.
  private static List<String> candidates(List<Block> opening) {
    var texts = new ArrayList<String>();
    opening.stream().filter(CoverReader::isLine).forEach(block -> texts.add(block.text()));
    texts.add(joined(opening.stream().filter(b -> b.type() == Block.Type.HEADING).toList()));
    opening.stream().filter(block -> !isLine(block)).forEach(block -> texts.add(block.text()));
    texts.add(joined(opening));
    return texts;
  }

  private static boolean isLine(Block block) {
    return isShort(block.text());
  }

  private static boolean isShort(String text) {
    return text.split("\\s+").length <= WORDS;
  }

  private static String joined(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining(" "));
  }

  private @Nullable String found(List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      for (String text : texts) {
        Matcher matcher = pattern.matcher(Folding.typed(text));
        if (matcher.find() && isShort(matcher.group())) {
          boolean part = pattern.namedGroups().containsKey("found");
          int from = part ? matcher.start("found") : matcher.start();
          int to = part ? matcher.end("found") : matcher.end();
          return text.substring(from, to).strip();
        }
      }
    }
    return null;
  }

  private String largest() {
    double size = opening.stream().mapToDouble(Block::size).max().orElse(0);
    String title =
        opening.stream()
            .filter(block -> block.type() == Block.Type.HEADING && block.size() > size - 1)
            .map(Block::text)
            .collect(Collectors.joining(" "));
    return title.isEmpty() && !opening.isEmpty() ? opening.getFirst().text() : title;
  }
}
