package evenhand.grading;

import evenhand.form.CorpusException;
import evenhand.form.Form;
import evenhand.report.Report;
import evenhand.text.Once;
import evenhand.text.Recent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads from the narrative of each graded section which grade it speaks for.
///
/// Sentences that announce the grade are not read. A report that was learned from is read by a
/// model that has not seen its authority. What was read is remembered: after an edit only the
/// narrative that changed is read again. Safe from any thread.
public final class GradeReader {
  /// Below this length a reading is right too seldom to disagree with anybody (GRADING: 61 % of
  /// five sentences, 77 % of twenty).
  static final int ENOUGH = 20;

  /// Another form than those learned from: its grades stand elsewhere, so the reading is less sure.
  private static final double FOREIGN_HEAT = 1.5;

  /// Of some 30 reports in work.
  private static final int READINGS = 300;

  private final Supplier<Weights> weights;
  private final GradeWords words;
  private final Narratives narratives;
  private final @Nullable SentenceVectors vectors;
  private final Recent<Key, Reading> known = new Recent<>(READINGS);

  /// All that a reading depends on.
  private record Key(Narrative narrative, String report, String form) {}

  private GradeReader(
      Supplier<Weights> weights, GradeWords words, @Nullable SentenceVectors vectors) {
    this.weights = weights;
    this.words = words;
    this.narratives = new Narratives(words);
    this.vectors = vectors;
  }

  /// @param models the folder that `evenhand train` wrote, `models/grading`
  /// @param corpus the folder that holds `house-style/grade-words.yaml`
  /// @param vectors null to read by counted words alone, which is quicker and less sure
  /// @throws UnusableWeightsException when the weights are missing or of another build
  public static GradeReader open(Path models, Path corpus, @Nullable SentenceVectors vectors)
      throws CorpusException {
    Weights read = Weights.read(models);
    return new GradeReader(() -> read, GradeWords.read(corpus), vectors);
  }

  /// The same, but the weights are read at the first reading, and what is wrong with them is said
  /// then: a server that starts has no use for them yet.
  public static GradeReader openLater(Path models, Path corpus, @Nullable SentenceVectors vectors)
      throws CorpusException {
    return new GradeReader(
        new Once<>(() -> Weights.read(models)), GradeWords.read(corpus), vectors);
  }

  /// What the user should know about the weights in use, if anything.
  public Optional<String> warning() {
    return weights.get().words().equals(words.fingerprint())
        ? Optional.empty()
        : Optional.of(
            "house-style/grade-words.yaml has changed since the grade reading was trained;"
                + " run `evenhand train` on your reports");
  }

  /// A reading of each graded aspect that has a narrative, in the order of the report. Empty for a
  /// form without grades.
  public List<Reading> read(Report report, Form form) {
    var readings = new ArrayList<Reading>();
    if (!form.scale().isEmpty()) {
      for (Narrative narrative : narratives.of(report, form)) {
        if (narrative.length() > 0) {
          var key = new Key(narrative, report.report(), form.id());
          readings.add(known.get(key, ignored -> reading(narrative, report.report(), form)));
        }
      }
    }
    return readings;
  }

  private Reading reading(Narrative narrative, String report, Form form) {
    Trained trained = trained(report);
    boolean seesVectors = trained.model().heads() != null;
    List<Seen> sentences = Sight.of(narrative, words, seesVectors ? vectors : null);
    double[] read = trained.read(sentences);
    boolean foreign = !weights.get().forms().contains(form.id());
    double[] probabilities = foreign ? Heat.flatten(read, FOREIGN_HEAT) : read;
    var rungs = new Rungs(form.scale(), weights.get().bands());
    Map<String, Double> expected = rungs.expected(probabilities);
    String likeliest = likeliest(expected);
    String grade = onScale(narrative.grade(), form);
    double doubt = grade == null ? 0 : trained.doubt(probabilities, rungs.rung(grade));
    boolean enough = narrative.length() >= ENOUGH && grade != null;
    Calibration bars = trained.calibration();
    return new Reading(
        narrative.aspect(),
        narrative.section(),
        narrative.grade(),
        expected,
        enough ? doubt <= bars.quiet() : null,
        enough && doubt > bars.alert(),
        evidence(narrative, trained.model().pulls(sentences), rungs, grade, likeliest));
  }

  private static @Nullable String onScale(@Nullable String grade, Form form) {
    return grade == null || form.scale().level(grade).isEmpty() ? null : grade;
  }

  private Trained trained(String report) {
    Integer fold = weights.get().unseenBy().get(report);
    Trained counted =
        fold == null ? weights.get().counted() : weights.get().folds().get(fold).counted();
    Trained full = fold == null ? weights.get().full() : weights.get().folds().get(fold).full();
    return vectors == null || full == null ? counted : full;
  }

  private static String likeliest(Map<String, Double> expected) {
    return expected.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  /// Where reading and award differ, praise speaks for the better of the two and shortfalls for the
  /// worse; where they agree, for the next grade up and down.
  private static List<Reading.Evidence> evidence(
      Narrative narrative, double[] pulls, Rungs rungs, @Nullable String grade, String likeliest) {
    String awarded = grade == null ? likeliest : grade;
    List<String> scale = rungs.scale().ids();
    int read = scale.indexOf(likeliest);
    int given = scale.indexOf(awarded);
    String up = given == read ? rungs.beside(awarded, 1) : scale.get(Math.min(read, given));
    String down = given == read ? rungs.beside(awarded, -1) : scale.get(Math.max(read, given));
    return Pull.evidence(narrative.sentences(), pulls, up, down);
  }
}
