package evenhand.suggest.wording;

import evenhand.search.forward.Passage;
import evenhand.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How good an example a sentence is: whole, plain, of ordinary length, and about nothing that only
/// its own report knows.
final class Quality {
  /// Paragraphs that are sentences of a narrative.
  private static final Set<String> KINDS = Set.of("paragraph", "bullet", "strength", "weakness");

  private static final int SHORTEST = 6;
  private static final int SHORT = 10;
  private static final int LONG = 32;
  private static final int LONGEST = 60;

  private static final double LEANS = 0.3;
  private static final double ASIDE = 0.12;
  private static final double FIGURE = 0.15;
  private static final double NAME = 0.12;
  private static final double LONG_WORDS = 0.1;

  private static final Pattern WHOLE =
      Pattern.compile("(?s)[‘“\"]?\\p{Lu}[^\\t\\n]*\\p{L}[^\\t\\n]*[.!?][’”\"]?");

  /// Begins with a word that leans on the sentence before.
  private static final Pattern LEANING =
      Pattern.compile(
          "(?i)(?:this|these|those|that|they|it|he|she|however|also|such|furthermore|moreover|consequently|as a result|therefore|conversely|similarly|additionally|in addition|nevertheless|although this|for example|others?|both|here|there,|when this|where this|another)\\b.*");

  private static final Pattern ASIDES = Pattern.compile("[();:“”\"]|[-–—] ");
  private static final Pattern FIGURES = Pattern.compile("\\d");

  private Quality() {}

  /// Whether it can be shown at all.
  static boolean isExample(Passage passage, Span sentence) {
    int words = words(passage, sentence);
    return KINDS.contains(passage.seat().kind())
        && !passage.seat().part().equals("front")
        && words >= SHORTEST
        && words <= LONGEST
        && WHOLE.matcher(sentence.in(passage.text())).matches();
  }

  /// From 0 to 1.
  static double of(Passage passage, Span sentence, List<Blank> blanks) {
    String text = sentence.in(passage.text());
    int words = words(passage, sentence);
    double quality = length(words);
    quality -= LEANING.matcher(text).matches() ? LEANS : 0;
    quality -= ASIDE * Math.min(3, ASIDES.matcher(text).results().count());
    quality -= FIGURES.matcher(text).find() ? FIGURE : 0;
    quality -= NAME * Math.min(3, blanks.size());
    quality -= (double) text.length() / words > 7.2 ? LONG_WORDS : 0;
    return Math.clamp(quality, 0, 1);
  }

  private static double length(int words) {
    if (words < SHORT) {
      return (double) (words - SHORTEST + 1) / (SHORT - SHORTEST + 1);
    }
    return words <= LONG ? 1 : 1 - (double) (words - LONG) / (LONGEST - LONG + 1);
  }

  private static int words(Passage passage, Span sentence) {
    int words = 0;
    for (int i = 0; i < passage.length(); i++) {
      if (passage.start(i) >= sentence.start() && passage.end(i) <= sentence.end()) {
        words++;
      }
    }
    return words;
  }
}
