package evenhand.check.across;

import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Sentence;
import evenhand.check.across.SubjectPhrases.Phrase;
import evenhand.check.across.SubjectStatements.Statement;
import evenhand.check.style.JudgingWords;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The subjects of a report, each with everything said about it, most divergent first: a subject
/// that is judged at three levels in as many places is seen at once, and needs no alarm.
///
/// A subject is a run of one to three words that judging clauses of several paragraphs name. A run
/// is left out where a longer one stands in nearly all its places, and a single word where it is
/// too common to name anything.
public final class SubjectList {
  /// From so many judging clauses in so many paragraphs on a run is a subject.
  private static final int CLAUSES = 3;

  private static final int PARAGRAPHS = 2;

  /// A single word is too common in more than this share of the sentences, of a short report in
  /// more than this number.
  private static final double COMMON = 0.06;

  private static final int COMMON_LEAST = 12;

  /// A run says no more than a longer one that stands in this share of its places.
  private static final double COVERED = 0.7;

  /// In so many of its uses what follows a run shows that a name ends there; else it is half a
  /// name, or a verb.
  private static final double NAME = 0.6;

  private static final int MOST = 60;

  /// Where a run stands.
  private static final class Uses {
    private final Map<String, Integer> texts = new HashMap<>();
    private final Set<Integer> sentences = new HashSet<>();
    private final Set<String> judgedIn = new HashSet<>();
    private final List<Statement> statements = new ArrayList<>();
    private int words;
    private int ends;
    private int times;
  }

  private SubjectList() {}

  public static List<SubjectStatements> of(Manuscript manuscript) {
    Map<String, Uses> uses = new LinkedHashMap<>();
    JudgingWords judging = manuscript.setting().style().judgingWords();
    Map<Integer, Claim> claims = new HashMap<>();
    Claims.in(manuscript).forEach(claim -> claims.put(claim.sentence().index(), claim));
    for (Sentence sentence : manuscript.sentences()) {
      if (sentence.place().section().part() != Part.FRONT && sentence.place().isProse()) {
        take(sentence, claims.get(sentence.index()), judging, uses);
      }
    }
    int all = manuscript.sentences().size();
    uses.values().removeIf(each -> !isSubject(each, all));
    List<Uses> kept = uses.values().stream().filter(each -> !isCovered(each, uses)).toList();
    return kept.stream()
        .map(SubjectList::subject)
        .sorted(
            Comparator.comparingDouble(SubjectStatements::divergence)
                .reversed()
                .thenComparing(SubjectStatements::subject))
        .limit(MOST)
        .toList();
  }

  private static void take(
      Sentence sentence, @Nullable Claim claim, JudgingWords judging, Map<String, Uses> uses) {
    var judged = new HashSet<String>();
    if (claim != null) {
      for (Claim.Clause clause : claim.clauses()) {
        Set<Integer> used = JudgedWords.of(sentence, clause.from(), clause.to(), judging).used();
        double level =
            clause.levels().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var statement =
            new Statement(
                level, judging.rung(level).name(), sentence.location(clause.from(), clause.to()));
        for (Phrase phrase :
            SubjectPhrases.in(sentence, clause.from(), clause.to(), used, judging)) {
          Uses of = note(sentence, phrase, uses);
          of.judgedIn.add(sentence.place().paragraph().id());
          if (judged.add(phrase.key() + ' ' + clause.from())) {
            of.statements.add(statement);
          }
        }
      }
    }
    Location whole = sentence.location();
    var mentioned = new HashSet<String>();
    for (Phrase phrase :
        SubjectPhrases.in(sentence, 0, sentence.words().size(), Set.of(), judging)) {
      boolean known = judged.stream().anyMatch(key -> key.startsWith(phrase.key() + ' '));
      if (!known && mentioned.add(phrase.key())) {
        note(sentence, phrase, uses).statements.add(new Statement(null, null, whole));
      }
    }
  }

  private static Uses note(Sentence sentence, Phrase phrase, Map<String, Uses> uses) {
    Uses of = uses.computeIfAbsent(phrase.key(), key -> new Uses());
    of.texts.merge(phrase.text(), 1, Integer::sum);
    of.sentences.add(sentence.index());
    of.words = phrase.words();
    of.ends += phrase.ends() ? 1 : 0;
    of.times++;
    return of;
  }

  private static boolean isSubject(Uses of, int sentences) {
    boolean common =
        of.words == 1 && of.sentences.size() > Math.max(COMMON_LEAST, COMMON * sentences);
    long judging = of.statements.stream().filter(each -> each.level() != null).count();
    boolean name = of.ends >= NAME * of.times;
    return name && !common && judging >= CLAUSES && of.judgedIn.size() >= PARAGRAPHS;
  }

  private static boolean isCovered(Uses of, Map<String, Uses> uses) {
    return uses.values().stream()
        .filter(other -> other.words > of.words)
        .anyMatch(other ->
            of.sentences.containsAll(other.sentences)
                && other.sentences.size() >= COVERED * of.sentences.size());
  }

  private static SubjectStatements subject(Uses of) {
    String text =
        of.texts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    List<Statement> statements = new ArrayList<>(of.statements);
    statements.sort(
        Comparator.comparingDouble((Statement each) -> each.level() == null ? 0 : each.level())
            .reversed());
    return new SubjectStatements(text, spread(statements), statements);
  }

  private static double spread(List<Statement> statements) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (Statement statement : statements) {
      Double level = statement.level();
      if (level != null) {
        sum += level;
        squares += level * level;
        count++;
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
  }
}
