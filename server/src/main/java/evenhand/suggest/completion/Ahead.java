package evenhand.suggest.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Completes a text from [Ngrams], as far as that is all but certain and nobody's judgement.
public final class Ahead {
  /// Shown text is wholly right about as often as this says and more; measured by `evaluate
  /// completion`.
  public static final double CONFIDENCE = 0.8;

  /// Fewer letters would cost as many keys as they save.
  private static final int LEAST_LETTERS = 2;

  private static final int MOST_WORDS = 8;

  /// A word that only one report uses may be that report's alone.
  private static final int LEAST_REPORTS = 3;

  /// What is looked at of a text; a sentence is shorter.
  private static final int TAIL = 400;

  private final Ngrams ngrams;
  private final Predictor predictor;
  private final NeverWords never;
  private final double confidence;

  /// What the reports gathered so far would go on with.
  ///
  /// @param confidence from 0 to 1: how likely a completion must be wholly right to be shown
  public static Ahead of(NgramBuilder reports, NeverWords never, double confidence) {
    return new Ahead(reports.built(), never, confidence);
  }

  /// The same with more confidence, or with less.
  public Ahead at(double other) {
    return new Ahead(ngrams, never, other);
  }

  /// @param text what stands before the cursor; the last sentence counts
  public Completion complete(String text) {
    long begun = System.nanoTime();
    Guess guess = guess(text);
    return new Completion(guess.text(), guess.probability(), (System.nanoTime() - begun) / 1e6);
  }

  Ahead(Ngrams ngrams, NeverWords never, double confidence) {
    this.ngrams = ngrams;
    this.predictor = new Predictor(ngrams);
    this.never = never;
    this.confidence = confidence;
  }

  /// @param probability that all of `text` is right
  private record Guess(String text, double probability) {
    static final Guess NONE = new Guess("", 0);
  }

  private Guess guess(String text) {
    String sentence = sentence(text);
    int begun = Tokens.begun(sentence);
    String letters = Tokens.plain(sentence.substring(begun));
    if (letters.isEmpty()
        && !(text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)))) {
      return Guess.NONE; // behind a mark: the writer's space comes first
    }
    List<String> before = Tokens.of(sentence.substring(0, begun));
    if (before.isEmpty()) {
      if (letters.isEmpty()) {
        return Guess.NONE; // how a sentence begins is the writer's
      }
      letters = letters.substring(0, 1).toLowerCase(Locale.ROOT) + letters.substring(1);
    }
    return Character.isLowerCase(letters.isEmpty() ? 'a' : letters.charAt(0))
        ? guess(before, letters, text.indexOf('\'') >= 0 && text.indexOf('’') < 0)
        : Guess.NONE; // a name or a figure
  }

  private Guess guess(List<String> before, String letters, boolean straight) {
    var words = new ArrayList<>(before);
    var ahead = new StringBuilder();
    double probability = 1;
    double spaced = 0;
    Guess best = Guess.NONE;
    for (int i = 0; i < MOST_WORDS; i++) {
      String typed = i == 0 ? letters : "";
      Predictor.@Nullable Next next = predictor.next(context(words), typed);
      if (next == null || !mayPropose(next.word())) {
        break;
      }
      probability *= next.probability();
      String word = ngrams.word(next.word());
      words.add(word);
      if (probability < confidence || never.endsIn(words)) {
        break;
      }
      ahead.append(i == 0 ? "" : " ").append(word, typed.length(), word.length());
      if (ahead.length() >= LEAST_LETTERS) {
        best = new Guess(ahead.toString(), probability);
        spaced = probability * predictor.wordFollows(context(words));
      }
    }
    if (spaced >= confidence) { // the space too, where a word comes next
      best = new Guess(best.text() + " ", spaced);
    }
    return straight ? best : new Guess(best.text().replace('\'', '’'), best.probability());
  }

  private boolean mayPropose(int number) {
    String word = ngrams.word(number);
    return Tokens.isWord(word)
        && ngrams.reports(number) >= LEAST_REPORTS
        && word.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /// The boundary and the sentence's words, as they are written inside sentences.
  private int[] context(List<String> words) {
    int from = Math.max(0, words.size() - Ngrams.DEPTH);
    var numbers = new ArrayList<Integer>();
    if (from == 0) {
      numbers.add(0);
    }
    for (int i = from; i < words.size(); i++) {
      numbers.add(number(words.get(i), i == 0));
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private int number(String word, boolean first) {
    if (first) {
      int small = ngrams.number(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
      int own = ngrams.number(word);
      return small >= 0 && (own < 0 || ngrams.uses(small) >= ngrams.uses(own)) ? small : own;
    }
    return ngrams.number(word);
  }

  /// The sentence that is being written.
  private static String sentence(String text) {
    int from = Math.max(0, text.length() - TAIL);
    for (int i = text.length() - 2; i >= from; i--) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || ((c == '.' || c == '?' || c == '!') && text.charAt(i + 1) == ' ');
      if (ends && (c == '\n' || !isShort(text, i))) {
        return text.substring(i + 1).stripLeading();
      }
    }
    return text.substring(from).stripLeading();
  }

  /// Whether the point belongs to a shortening: `e.g. `.
  private static boolean isShort(String text, int point) {
    return point >= 2 && (text.charAt(point - 2) == '.' || text.charAt(point - 2) == ' ');
  }
}
