package evenhand.check;

import java.util.List;

/// A check that compares places of a report. It runs after every edit, so it must be cheap: what is
/// dear to work out of one sentence is kept by the [Manuscript].
public non-sealed interface ReportCheck extends Check {
  List<Finding> run(Manuscript manuscript);

  /// Whether what it compares with is there. A check of precedent cannot run without a library.
  default boolean canRun() {
    return true;
  }

  /// Whether it compares meanings, and so runs only where there is an embedding model.
  default boolean needsVectors() {
    return false;
  }
}
