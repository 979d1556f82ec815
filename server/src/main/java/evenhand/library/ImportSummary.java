package evenhand.library;

import java.time.Duration;

/// How an import ended.
///
/// @param stopped whether it was cancelled before its last file
public record ImportSummary(
    int added, int unchanged, int replaced, int refused, boolean stopped, Duration took) {
  public int total() {
    return added + unchanged + replaced + refused;
  }
}
