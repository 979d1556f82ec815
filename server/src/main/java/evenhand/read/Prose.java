package evenhand.read;

import evenhand.text.Sentences;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells prose from what is plainly none. Asked only of files that fit no form: what fits one is a
/// report, however it looks.
final class Prose {
  /// A file with fewer words than this is a note or a fragment.
  private static final int WORDS = 60;

  /// Sentences of five words or more that begin with a capital and come to an end.
  private static final Pattern SENTENCE =
      Pattern.compile("(?s)[“‘\"'(\\[]*[\\p{Lu}\\d].*[.!?:][”’\"')\\]]*");

  private static final int SENTENCE_WORDS = 5;

  /// The least part of the words that stands in sentences. Reports have 0.7 and more; tables,
  /// addresses and headings are the rest.
  private static final double IN_SENTENCES = 0.3;

  /// Signs that programs and data are full of and prose hardly has.
  private static final String SIGNS = "{}<>=;_\\|#$@^~`*[]/+";

  /// Of the characters that are not white. Reports have 0.005; programs 0.05 and more.
  private static final double MOST_SIGNS = 0.04;

  private Prose() {}

  /// @throws UnreadableReportException where this is no prose, with what it looks like
  static void require(List<Block> blocks) throws UnreadableReportException {
    List<String> texts = blocks.stream().map(Block::text).toList();
    long words = texts.stream().mapToLong(Prose::words).sum();
    if (words < WORDS) {
      throw refused("it has only %d word%s".formatted(words, words == 1 ? "" : "s"));
    }
    String all = texts.stream().collect(Collectors.joining("\n"));
    long solid = all.chars().filter(c -> c > ' ').count();
    long signs = all.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
    if (signs > MOST_SIGNS * solid) {
      throw refused("it is full of signs, as programs and data are");
    }
    long inSentences =
        texts.stream()
            .flatMap(text -> Sentences.of(text).stream())
            .filter(sentence -> SENTENCE.matcher(sentence).matches())
            .mapToLong(Prose::words)
            .filter(count -> count >= SENTENCE_WORDS)
            .sum();
    if (inSentences < IN_SENTENCES * words) {
      throw refused("hardly any of it is written in sentences");
    }
  }

  private static long words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static UnreadableReportException refused(String why) {
    return new UnreadableReportException(
        "no-report",
        "This is no report: it fits none of the forms, and %s. Check that it is the right file."
            .formatted(why));
  }
}
