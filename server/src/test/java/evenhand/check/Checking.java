package evenhand.check;

import evenhand.check.all.AllChecks;
import evenhand.check.style.HouseStyle;
import evenhand.check.style.HouseStyleException;
import evenhand.embed.Embedder;
import evenhand.embed.OnnxEmbedder;
import evenhand.form.CorpusException;
import evenhand.form.FormLibrary;
import evenhand.grading.GradeReader;
import evenhand.grading.RememberedVectors;
import evenhand.grading.SentenceVectors;
import evenhand.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the tests of the checks share: the project's house style and a checker.
final class Checking {
  static final Path CORPUS = Path.of(System.getProperty("evenhand.home", ".."), "corpus");

  static final Path HOUSE_STYLE = CORPUS.resolve("house-style");

  private static final Path MODELS =
      Path.of(System.getProperty("evenhand.home", ".."), "models", "grading");

  /// One model for all tests; closed when the tests end.
  private static final SentenceVectors VECTORS = new RememberedVectors(Checking::embedder, 20_000);

  private Checking() {}

  private static Embedder embedder() {
    return Model.EMBEDDER;
  }

  private static final class Model {
    static final OnnxEmbedder EMBEDDER =
        OnnxEmbedder.openDistilled(
            MODELS.resolveSibling("bge-small-distilled.onnx"),
            MODELS.resolveSibling("bge-small-en-v1.5-q"));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(EMBEDDER::close));
    }
  }

  /// With the embedding model where one of the checks needs it, and otherwise without.
  static Checker checker(List<Check> checks) {
    boolean compares =
        checks.stream().anyMatch(check -> check instanceof ReportCheck r && r.needsVectors());
    return checker(checks, compares ? VECTORS : null, null);
  }

  /// As the program itself checks: grades are read with vectors too.
  static Checker whole(List<Check> checks) {
    return checker(checks, VECTORS, VECTORS);
  }

  private static Checker checker(
      List<Check> checks, @Nullable SentenceVectors vectors, @Nullable SentenceVectors reading) {
    try {
      return new Checker(
          checks,
          FormLibrary.read(CORPUS.resolve("forms")),
          HouseStyle.read(HOUSE_STYLE),
          Severities.read(HOUSE_STYLE),
          vectors,
          GradeReader.open(MODELS, CORPUS, reading));
    } catch (HouseStyleException | CorpusException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Finding> findings(Check check, Report report) {
    return checker(List.of(check)).check(report).findings();
  }

  static Check check(String id) {
    return AllChecks.list().stream()
        .filter(check -> check.about().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no check is called " + id));
  }
}
