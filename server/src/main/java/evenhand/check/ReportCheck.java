package evenhand.check;

import java.time.Duration;
import java.util.List;

/// A check that compares places of a report. It runs after every edit, so it must be cheap: what is
/// dear to work out of one sentence is kept by the [Manuscript].
public non-sealed interface ReportCheck extends Check {
  List<Finding> run(Manuscript manuscript);

  /// Whether what it compares with is there. A check of precedent cannot run without a library.
  default boolean canRun() {
    return true;
  }

  /// How many paragraphs are still being read for it elsewhere; asking sees to it that they are.
  /// What it finds in them is missing until then.
  default int unread(Manuscript manuscript) {
    return 0;
  }

  /// Waits for these paragraphs.
  ///
  /// @return whether all were read in time
  default boolean readAll(Manuscript manuscript, Duration most) {
    return true;
  }

  /// Whether it compares meanings, and so runs only where there is an embedding model.
  default boolean needsVectors() {
    return false;
  }
}
