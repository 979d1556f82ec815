package evenhand.grading;

import evenhand.form.CorpusException;
import evenhand.form.Form;
import evenhand.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tries the trained readers on narratives whose grade is known, each by a reader that has not seen
/// its authority. Not safe from several threads.
public final class GradeTrials {
  /// So often each narrative is mixed: one mixture of each would leave the share to chance.
  private static final int DRAWS = 10;

  private final Weights weights;
  private final GradeWords words;
  private final Narratives narratives;
  private final @Nullable SentenceVectors vectors;
  private final List<Case> cases = new ArrayList<>();

  private record Case(Lesson lesson, int fold, int announced) {}

  private GradeTrials(Weights weights, GradeWords words, @Nullable SentenceVectors vectors) {
    this.weights = weights;
    this.words = words;
    this.narratives = new Narratives(words);
    this.vectors = weights.full() == null ? null : vectors;
  }

  /// @param vectors null to try the reading by counted words alone
  public static GradeTrials open(Path models, Path corpus, @Nullable SentenceVectors vectors)
      throws CorpusException {
    return new GradeTrials(Weights.read(models), GradeWords.read(corpus), vectors);
  }

  /// Adds the narratives of a report that are long enough.
  ///
  /// @param authority whom the report is about; decides nothing but which donors are strangers
  /// @param year of publication
  /// @param awarded the grade of each aspect, by the form's ids
  /// @return the aspects that have a narrative, with its length in sentences
  /// @throws IllegalArgumentException for a report that the weights were not trained on, for which
  ///   no reader can be said not to have seen its authority
  public Map<String, Integer> add(
      Report report, Form form, String authority, int year, Map<String, String> awarded) {
    Map<String, Integer> lengths = new TreeMap<>();
    var rungs = new Rungs(form.scale(), weights.bands());
    for (Narrative narrative : narratives.of(report, form)) {
      String grade = awarded.get(narrative.aspect());
      if (grade != null) {
        lengths.merge(narrative.aspect(), narrative.length(), Integer::sum);
        if (narrative.length() >= GradeReader.ENOUGH) {
          cases.add(
              new Case(
                  new Lesson(
                      authority,
                      year,
                      form.id(),
                      narrative.aspect(),
                      rungs.rung(grade),
                      Sight.of(narrative, words, vectors)),
                  fold(report),
                  narrative.announced()));
        }
      }
    }
    return lengths;
  }

  private int fold(Report report) {
    Integer fold = weights.unseenBy().get(report.report());
    if (fold == null) {
      throw new IllegalArgumentException(
          "%s is not among the reports trained on".formatted(report.file()));
    }
    return fold;
  }

  /// How many grades there are.
  public int levels() {
    return weights.bands().size();
  }

  /// Every narrative as it is.
  public List<Outcome> whole() {
    return cases.stream().map(one -> outcome(reader(one.fold()), one, one.lesson())).toList();
  }

  /// Narratives of one grade with half their sentences taken from a narrative of the next worse
  /// grade, of the same aspect, by another authority, which the same reader has not seen either.
  public List<Outcome> halfReplaced(int grade, long seed) {
    var random = new Random(seed);
    var outcomes = new ArrayList<Outcome>();
    for (Case one : cases) {
      if (one.lesson().grade() == grade) {
        List<Case> donors = cases.stream().filter(worse(one)).toList();
        if (!donors.isEmpty()) {
          for (int draw = 0; draw < DRAWS; draw++) {
            Lesson donor = donors.get(random.nextInt(donors.size())).lesson();
            outcomes.add(outcome(reader(one.fold()), one, one.lesson().mixedWith(donor, random)));
          }
        }
      }
    }
    return outcomes;
  }

  private static Predicate<Case> worse(Case one) {
    return other -> other.fold() == one.fold() && one.lesson().isBetterThan(other.lesson());
  }

  /// Trains anew on the narratives up to one year and reads those from a later one.
  public List<Outcome> acrossYears(int upTo, int from, long seed) {
    var early =
        new Lessons(cases.stream().map(Case::lesson).filter(l -> l.year() <= upTo).toList(), seed);
    Trained trained = new Training(early, levels(), vectors != null).train(cell -> true);
    return cases.stream()
        .filter(one -> one.lesson().year() >= from)
        .map(one -> outcome(trained, one, one.lesson()))
        .toList();
  }

  private Trained reader(int fold) {
    Trained counted = weights.folds().get(fold).counted();
    Trained full = weights.folds().get(fold).full();
    return vectors == null || full == null ? counted : full;
  }

  private Outcome outcome(Trained reader, Case one, Lesson lesson) {
    double[] probabilities = reader.read(lesson.sentences());
    return new Outcome(
        lesson.form(),
        lesson.aspect(),
        lesson.year(),
        lesson.sentences().size(),
        one.announced(),
        lesson.grade(),
        Arrays.stream(probabilities).boxed().toList(),
        IntStream.range(0, levels()).mapToObj(k -> reader.doubt(probabilities, k)).toList(),
        reader.calibration().quiet(),
        reader.calibration().alert());
  }
}
