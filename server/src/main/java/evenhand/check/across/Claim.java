package evenhand.check.across;

import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;
import evenhand.check.style.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a sentence judges, as far as its words show.
///
/// @param levels the levels it uses, in order
/// @param quantities how much it speaks of, in order
/// @param subject the stems of its words that judge nothing and are not common to all reports
/// @param kinds which of things that exclude each other it names
/// @param clauses its clauses that judge
record Claim(
    Sentence sentence,
    TreeSet<Double> levels,
    TreeSet<Integer> quantities,
    Set<String> subject,
    Map<Integer, Set<Integer>> kinds,
    List<Clause> clauses) {

  /// A clause that judges.
  ///
  /// @param subject the stems of what it is about; where it does not say, those of the clause
  ///   before
  record Clause(Set<String> subject, TreeSet<Double> levels) {}

  static Claim of(Sentence sentence, JudgingWords judging) {
    var levels = new TreeSet<Double>();
    var quantities = new TreeSet<Integer>();
    var whole = new HashSet<String>();
    var clauses = new ArrayList<Clause>();
    Set<String> before = Set.of();
    int from = 0;
    for (int end : Clauses.ends(sentence)) {
      JudgedWords judged = JudgedWords.of(sentence, from, end, judging);
      Set<String> subject = subject(sentence.forms(), from, end, judged.used(), judging);
      whole.addAll(subject);
      Set<String> own = subject.isEmpty() ? before : subject;
      if (!judged.levels().isEmpty() && !own.isEmpty()) {
        clauses.add(new Clause(own, judged.levels()));
      }
      levels.addAll(judged.levels());
      quantities.addAll(judged.quantities());
      before = own;
      from = end;
    }
    return new Claim(
        sentence, levels, quantities, whole, kinds(sentence, judging), List.copyOf(clauses));
  }

  private static Set<String> subject(
      List<String> forms, int from, int to, Set<Integer> used, JudgingWords judging) {
    var stems = new HashSet<String>();
    for (int i = from; i < to; i++) {
      String form = forms.get(i);
      if (!used.contains(i)
          && form.length() > 2
          && !Stems.STOP.contains(form)
          && !judging.yardsticks().contains(form)
          && !judging.common().contains(form)) {
        stems.add(Stems.of(form));
      }
    }
    return stems;
  }

  private static Map<Integer, Set<Integer>> kinds(Sentence sentence, JudgingWords judging) {
    var kinds = new HashMap<Integer, Set<Integer>>();
    for (Phrases.Match<JudgingWords.Kind> match : judging.contrasts().in(sentence.forms())) {
      kinds
          .computeIfAbsent(match.value().group(), ignored -> new HashSet<>())
          .add(match.value().member());
    }
    return kinds;
  }

  /// How many kinds of thing both name without naming one in common.
  long contrasts(Claim other) {
    return kinds.entrySet().stream()
        .filter(entry -> other.kinds.containsKey(entry.getKey()))
        .filter(entry -> Collections.disjoint(entry.getValue(), other.kinds.get(entry.getKey())))
        .count();
  }
}
