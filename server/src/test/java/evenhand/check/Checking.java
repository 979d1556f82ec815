package evenhand.check;

import evenhand.check.all.AllChecks;
import evenhand.check.style.HouseStyle;
import evenhand.check.style.HouseStyleException;
import evenhand.form.CorpusException;
import evenhand.form.FormLibrary;
import evenhand.grading.GradeReader;
import evenhand.report.Report;
import java.nio.file.Path;
import java.util.List;

/// What the tests of the checks share: the project's house style and a checker without a model.
final class Checking {
  private static final Path CORPUS = Path.of(System.getProperty("evenhand.home", ".."), "corpus");

  static final Path HOUSE_STYLE = CORPUS.resolve("house-style");

  private static final Path MODELS =
      Path.of(System.getProperty("evenhand.home", ".."), "models", "grading");

  private Checking() {}

  static Checker checker(List<Check> checks) {
    try {
      return new Checker(
          checks,
          FormLibrary.read(CORPUS.resolve("forms")),
          HouseStyle.read(HOUSE_STYLE),
          Severities.read(HOUSE_STYLE),
          null,
          GradeReader.open(MODELS, CORPUS, null));
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
