package evenhand.library;

import java.time.Duration;
import java.util.Optional;

/// How far an import is.
///
/// @param done files that are finished with
/// @param total files there are
/// @param worked bytes of the files that had to be read and embedded so far; what was there already
///   takes no time and says nothing of the rest
/// @param left bytes of the files still to come
/// @param elapsed since the import began
public record ImportProgress(int done, int total, long worked, long left, Duration elapsed) {
  /// Files a second so far.
  public double perSecond() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? done / seconds : 0;
  }

  /// By the files' weight, for they differ twentyfold; unknown before the first is done.
  public Optional<Duration> timeLeft() {
    return worked == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round((double) elapsed.toMillis() * left / worked)));
  }
}
