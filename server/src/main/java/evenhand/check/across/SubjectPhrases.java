package evenhand.check.across;

import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The runs of up to three words that may name what a sentence is about.
final class SubjectPhrases {
  /// One such run.
  ///
  /// @param key what its singular and plural share
  /// @param text as it stands, in lower case
  /// @param ends whether what follows it shows that a name ends there
  record Phrase(String key, String text, int words, boolean ends) {}

  private static final int LONGEST = 3;
  private static final int LEAST_LETTERS = 3;

  /// May stand inside: "children in need".
  private static final Set<String> INSIDE = Set.of("in", "of");

  private static final Set<String> AFTER =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "in", "of", "for", "at", "by", "with",
          "from", "and", "or", "but", "on", "who", "which", "that", "where", "when", "remains",
          "remain", "do", "does", "not", "within", "between", "across", "through", "during", "can",
          "will", "as", "also", "than");

  private SubjectPhrases() {}

  /// @param used the words that judge
  static List<Phrase> in(
      Sentence sentence, int from, int to, Set<Integer> used, JudgingWords judging) {
    var phrases = new ArrayList<Phrase>();
    for (int at = from; at < to; at++) {
      for (int words = 1; words <= LONGEST && at + words <= to; words++) {
        if (isName(sentence, at, words, used, judging)) {
          List<String> run = sentence.forms().subList(at, at + words);
          String key = String.join(" ", run.stream().map(Stems::of).toList());
          String text = String.join(" ", run);
          phrases.add(new Phrase(key, text, words, isEnd(sentence, at + words)));
        }
      }
    }
    return phrases;
  }

  private static boolean isName(
      Sentence sentence, int at, int words, Set<Integer> used, JudgingWords judging) {
    boolean telling = false;
    for (int i = at; i < at + words; i++) {
      String form = sentence.forms().get(i);
      boolean inner = i > at && i < at + words - 1;
      boolean small = Stems.STOP.contains(form) || form.length() < LEAST_LETTERS;
      boolean nameless =
          words == 1
              && (form.endsWith("ed") || form.endsWith("ly") || judging.nameless().contains(form));
      if (used.contains(i)
          || Character.isDigit(form.charAt(0))
          || judging.yardsticks().contains(form)
          || nameless
          || (small && !(inner && INSIDE.contains(form)))
          || (i > at && isParted(sentence, i))) {
        return false;
      }
      telling |= !small && !judging.common().contains(form);
    }
    return telling;
  }

  /// Whether a name may end before the word at `at`: at the end of a clause, before a preposition
  /// or a form of "be" or "have", but not before "to" or an article, which follow verbs.
  private static boolean isEnd(Sentence sentence, int at) {
    return at == sentence.words().size()
        || isParted(sentence, at)
        || AFTER.contains(sentence.forms().get(at));
  }

  private static boolean isParted(Sentence sentence, int at) {
    int from = sentence.words().get(at - 1).end();
    int to = sentence.words().get(at).start();
    return !sentence.text().substring(from, to).isBlank();
  }
}
