package evenhand.check.across;

import evenhand.check.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the clauses of a sentence end, as far as its small words show it.
final class Clauses {
  private static final Set<String> BEGIN =
      Set.of(
          "but",
          "although",
          "though",
          "while",
          "whilst",
          "whereas",
          "however",
          "despite",
          "yet",
          "because",
          "which",
          "so");

  private static final Set<String> VERBS =
      Set.of(
          "is", "are", "was", "were", "has", "have", "now", "that", "there", "remains", "remain");

  private Clauses() {}

  /// The word after the last of each clause, in order; the last is the number of words.
  static List<Integer> ends(Sentence sentence) {
    var ends = new ArrayList<Integer>();
    List<String> forms = sentence.forms();
    for (int at = 1; at < forms.size(); at++) {
      if (begins(sentence, at)) {
        ends.add(at);
      }
    }
    ends.add(forms.size());
    return ends;
  }

  private static boolean begins(Sentence sentence, int at) {
    List<String> forms = sentence.forms();
    int from = sentence.words().get(at - 1).end();
    int to = sentence.words().get(at).start();
    String between = sentence.text().substring(from, to);
    if (between.chars().anyMatch(c -> ";:(–—".indexOf(c) >= 0)) {
      return true;
    }
    String form = forms.get(at);
    if (BEGIN.contains(form)) {
      return true;
    }
    boolean comma = between.indexOf(',') >= 0;
    boolean joins = form.equals("and") || form.equals("with");
    return joins && (comma || (at + 1 < forms.size() && VERBS.contains(forms.get(at + 1))));
  }
}
