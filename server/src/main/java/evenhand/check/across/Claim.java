package evenhand.check.across;

import evenhand.check.Location;
import evenhand.check.Note;
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
import org.jspecify.annotations.Nullable;

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
  /// @param kinds which of things that exclude each other it names
  /// @param from its first word in the sentence
  /// @param to the word after its last
  record Clause(
      Set<String> subject,
      TreeSet<Double> levels,
      Map<Integer, Set<Integer>> kinds,
      int from,
      int to) {
    /// How many kinds of thing both name without naming one in common.
    int contrasts(Clause other) {
      return Claim.contrasts(kinds, other.kinds);
    }
  }

  /// A sentence of more words is not shown whole.
  private static final int LONG = 55;

  /// Below it a level is bad news.
  private static final double MIDDLE = 2.2;

  /// The line of `quantities` that begins with "some".
  private static final int SOME = 5;

  private static final Note<Claim> ALONE = new Note<>("claim");

  private static final Set<String> POINTING =
      Set.of("they", "it", "this", "these", "those", "their", "its", "both", "such");

  /// @param earlier the claim of the sentence before it in the paragraph, which says what "they"
  ///   are; null for the first
  static Claim of(Sentence sentence, @Nullable Claim earlier, JudgingWords judging) {
    boolean points = sentence.forms().stream().limit(1).anyMatch(POINTING::contains);
    return points && earlier != null
        ? read(sentence, points, earlier.subject, judging)
        : sentence.noted(ALONE, () -> read(sentence, points, Set.of(), judging)).in(sentence);
  }

  /// The same claim where its sentence stands in another manuscript.
  private Claim in(Sentence place) {
    return place.equals(sentence)
        ? this
        : new Claim(place, levels, quantities, subject, kinds, clauses);
  }

  /// @param pointed what "they" are
  private static Claim read(
      Sentence sentence, boolean points, Set<String> pointed, JudgingWords judging) {
    var levels = new TreeSet<Double>();
    var quantities = new TreeSet<Integer>();
    var whole = new HashSet<>(pointed);
    var clauses = new ArrayList<Clause>();
    Set<String> before = pointed;
    int from = 0;
    for (int end : Clauses.ends(sentence)) {
      JudgedWords judged = JudgedWords.of(sentence, from, end, judging);
      Set<String> subject = subject(sentence.forms(), from, end, judged.used(), judging);
      whole.addAll(subject);
      Set<String> own =
          subject.isEmpty() || (points && from == 0) ? joined(before, subject) : subject;
      if (!judged.levels().isEmpty() && !own.isEmpty()) {
        clauses.add(
            new Clause(own, judged.levels(), kinds(sentence, from, end, judging), from, end));
      }
      levels.addAll(judged.levels());
      quantities.addAll(judged.quantities());
      before = own;
      from = end;
    }
    return new Claim(
        sentence,
        levels,
        quantities,
        whole,
        kinds(sentence, 0, from, judging),
        List.copyOf(clauses));
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    var joined = new HashSet<>(one);
    joined.addAll(other);
    return joined;
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

  private static Map<Integer, Set<Integer>> kinds(
      Sentence sentence, int from, int to, JudgingWords judging) {
    var kinds = new HashMap<Integer, Set<Integer>>();
    for (Phrases.Match<JudgingWords.Kind> match :
        judging.contrasts().in(sentence.forms().subList(from, to))) {
      kinds
          .computeIfAbsent(match.value().group(), ignored -> new HashSet<>())
          .add(match.value().member());
    }
    return kinds;
  }

  /// The sentence as a place to show; of a long one only its clause that is most like the other.
  Location shown(Claim other) {
    if (sentence.words().size() <= LONG || clauses.isEmpty()) {
      return sentence.location();
    }
    Clause best = clauses.getFirst();
    long most = -1;
    for (Clause clause : clauses) {
      long shared = clause.subject().stream().filter(other.subject::contains).count();
      if (shared > most) {
        most = shared;
        best = clause;
      }
    }
    return sentence.location(best.from(), best.to());
  }

  /// Whether one brings good news alone and the other bad news alone, of the same kinds of thing.
  boolean isPlainlyOtherThan(Claim other) {
    if (levels.isEmpty() || other.levels.isEmpty() || contrasts(other) > 0) {
      return false;
    }
    return (levels.first() > MIDDLE && other.levels.last() < MIDDLE)
        || (levels.last() < MIDDLE && other.levels.first() > MIDDLE);
  }

  /// How many kinds of thing both name without naming one in common.
  int contrasts(Claim other) {
    return contrasts(kinds, other.kinds);
  }

  private static int contrasts(Map<Integer, Set<Integer>> mine, Map<Integer, Set<Integer>> theirs) {
    int contrasts = 0;
    for (Map.Entry<Integer, Set<Integer>> kind : mine.entrySet()) {
      Set<Integer> named = theirs.get(kind.getKey());
      contrasts += named != null && Collections.disjoint(kind.getValue(), named) ? 1 : 0;
    }
    return contrasts;
  }

  /// Whether it tells bad news of some where the other tells good news, and not of all.
  boolean isExceptionTo(Claim other) {
    boolean some = !quantities.isEmpty() && quantities.first() >= SOME;
    boolean bad = !levels.isEmpty() && levels.last() < MIDDLE;
    boolean good = !other.levels.isEmpty() && other.levels.first() >= MIDDLE;
    return some && bad && good && !other.quantities.contains(0);
  }
}
