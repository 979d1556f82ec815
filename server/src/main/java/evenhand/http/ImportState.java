package evenhand.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the imports stand. The component names are a contract.
///
/// @param done files that are finished with, since the queue was last empty
/// @param total files that were handed over since then
/// @param current the file being read
/// @param perSecond files a second
/// @param secondsLeft null where it cannot be said yet
record ImportState(
    boolean running,
    int done,
    int total,
    int added,
    int unchanged,
    int replaced,
    List<Refused> refused,
    @Nullable String current,
    double perSecond,
    @Nullable Long secondsLeft) {
  static final ImportState IDLE = new ImportState(false, 0, 0, 0, 0, 0, List.of(), null, 0, null);

  /// A file that is no report.
  record Refused(String file, String code, String message) {}

  ImportState {
    refused = List.copyOf(refused);
  }
}
