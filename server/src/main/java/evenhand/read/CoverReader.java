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
  private CoverReader() {}

  /// @param warnings what the cover does not say and should
  record Cover(
      String title,
      @Nullable String authority,
      @Nullable LocalDate published,
      List<LocalDate> inspected,
      @Nullable String reference,
      List<String> warnings) {}

  static Cover read(Blocks blocks, @Nullable Form form) {
    List<Block> opening = Opening.of(blocks.blocks());
    List<String> texts = candidates(opening);
    var warnings = new ArrayList<String>();
    if (form == null) {
      LocalDate published = published(blocks, texts, GENERAL_PUBLISHED, List.of(), warnings);
      return new Cover(largest(opening), null, published, List.of(), null, warnings);
    }
    String title = found(texts, form.cover().title());
    String authority = found(texts, form.cover().authority());
    if (authority == null) {
      warnings.add("authority: the first page does not name one where the form expects it");
    }
    String days = found(texts, form.cover().inspected());
    List<LocalDate> inspected = days == null ? List.of() : Days.span(days);
    LocalDate published = published(blocks, texts, form.cover().published(), inspected, warnings);
    return new Cover(
        title == null ? largest(opening) : title,
        authority,
        published,
        inspected,
        found(texts, form.cover().reference()),
        warnings);
  }

  private static final List<Pattern> GENERAL_PUBLISHED =
      List.of(
          Pattern.compile(
              "published:? (?<found>\\d{1,2} [a-z]+ \\d{4})", Pattern.CASE_INSENSITIVE));

  /// What is printed comes first. Failing that, the day the file was made is near, and said to be
  /// only that.
  private static @Nullable LocalDate published(
      Blocks blocks,
      List<String> texts,
      List<Pattern> patterns,
      List<LocalDate> inspected,
      List<String> warnings) {
    String printed = found(texts, patterns);
    if (printed != null) {
      LocalDate day = Days.day(printed).orElse(null);
      if (day != null) {
        return day;
      }
    }
    LocalDate made = blocks.made();
    if (made == null || (!inspected.isEmpty() && made.isBefore(inspected.getLast()))) {
      warnings.add("published: no day of publication is printed");
      return null;
    }
    warnings.add(
        "published: no day of publication is printed; %s is the day the file was made"
            .formatted(made));
    return made;
  }

  /// Each block, the headings together, and all of it together, in which the patterns look.
  private static List<String> candidates(List<Block> opening) {
    var texts = new ArrayList<String>();
    texts.add(joined(opening.stream().filter(b -> b.type() == Block.Type.HEADING).toList()));
    opening.forEach(block -> texts.add(block.text()));
    texts.add(joined(opening));
    return texts;
  }

  private static String joined(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining(" "));
  }

  private static @Nullable String found(List<String> texts, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      for (String text : texts) {
        Matcher matcher = pattern.matcher(Folding.typed(text));
        if (matcher.find()) {
          boolean part = pattern.namedGroups().containsKey("found");
          int from = part ? matcher.start("found") : matcher.start();
          int to = part ? matcher.end("found") : matcher.end();
          return text.substring(from, to).strip();
        }
      }
    }
    return null;
  }

  private static String largest(List<Block> opening) {
    double size = opening.stream().mapToDouble(Block::size).max().orElse(0);
    String title =
        opening.stream()
            .filter(block -> block.type() == Block.Type.HEADING && block.size() > size - 1)
            .map(Block::text)
            .collect(Collectors.joining(" "));
    return title.isEmpty() && !opening.isEmpty() ? opening.getFirst().text() : title;
  }
}
