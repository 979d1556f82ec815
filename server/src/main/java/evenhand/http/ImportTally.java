package evenhand.http;

import evenhand.library.ImportProgress;
import evenhand.library.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts what became of files. Not safe from several threads; [ImportDesk] guards it.
final class ImportTally {
  private final List<ImportState.Refused> refused = new ArrayList<>();
  private final long begun = System.nanoTime();
  private int total;
  private int done;
  private int added;
  private int unchanged;
  private int replaced;
  private @Nullable String current;
  private @Nullable Duration left;

  void expect(int files) {
    total += files;
  }

  void reading(String file) {
    current = file;
  }

  void finished(Outcome outcome) {
    done++;
    switch (outcome.status()) {
      case ADDED -> added++;
      case UNCHANGED -> unchanged++;
      case REPLACED -> replaced++;
      case REFUSED -> refuse(outcome);
    }
  }

  void refused(String file, String code, String message) {
    done++;
    refused.add(new ImportState.Refused(file, code, message));
  }

  void progressed(ImportProgress progress) {
    left = progress.timeLeft().orElse(null);
  }

  /// @param waiting files that are not in the import in hand yet
  ImportState state(boolean running, int waiting) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    double perSecond = seconds > 0 ? Math.round(100 * done / seconds) / 100.0 : 0;
    return new ImportState(
        running,
        done,
        total,
        added,
        unchanged,
        replaced,
        refused,
        running ? current : null,
        perSecond,
        running ? secondsLeft(waiting, perSecond) : null);
  }

  private @Nullable Long secondsLeft(int waiting, double perSecond) {
    if (left == null || (waiting > 0 && perSecond == 0)) {
      return null;
    }
    return left.toSeconds() + (waiting == 0 ? 0 : Math.round(waiting / perSecond));
  }

  private void refuse(Outcome outcome) {
    var why = outcome.refusal();
    refused.add(
        new ImportState.Refused(
            outcome.file(),
            why == null ? "refused" : why.code(),
            why == null ? "" : why.message()));
  }
}
