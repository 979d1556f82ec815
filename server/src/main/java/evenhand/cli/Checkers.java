package evenhand.cli;

import evenhand.check.Checker;
import evenhand.check.Severities;
import evenhand.check.all.AllChecks;
import evenhand.check.style.HouseStyle;
import evenhand.check.style.HouseStyleException;
import evenhand.form.CorpusException;
import evenhand.grading.GradeReader;
import evenhand.grading.SentenceVectors;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes checkers to be measured: all checks but those that need precedent or spelling, with
/// vectors from where the measure says. Benchmarks make theirs here too.
public final class Checkers {
  private Checkers() {}

  public static Checker with(@Nullable SentenceVectors vectors, Parts parts)
      throws CorpusException, HouseStyleException {
    Path corpus = parts.settings().corpus();
    Path style = corpus.resolve("house-style");
    return new Checker(
        AllChecks.list(),
        parts.forms(),
        HouseStyle.read(style),
        Severities.read(style),
        vectors,
        GradeReader.open(parts.settings().models().resolve("grading"), corpus, vectors));
  }
}
