package evenhand.eval;

import evenhand.check.CheckResult;
import evenhand.check.Finding;
import evenhand.check.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each check gave on some reports, by severity.
final class CheckYield {
  private final Map<String, Map<Severity, Integer>> counts = new HashMap<>();
  private final List<CheckResult> results = new ArrayList<>();

  void add(CheckResult result) {
    results.add(result);
    for (Finding finding : result.findings()) {
      counts
          .computeIfAbsent(finding.check(), id -> new EnumMap<>(Severity.class))
          .merge(finding.severity(), 1, Integer::sum);
    }
  }

  int reports() {
    return results.size();
  }

  /// How many findings of a check, as `high medium low`.
  String of(String check) {
    Map<Severity, Integer> found = counts.getOrDefault(check, Map.of());
    return "%5d %5d %5d"
        .formatted(
            found.getOrDefault(Severity.HIGH, 0),
            found.getOrDefault(Severity.MEDIUM, 0),
            found.getOrDefault(Severity.LOW, 0));
  }

  /// The same, parted by strokes; a dash where there is none.
  String row(String check) {
    Map<Severity, Integer> found = counts.getOrDefault(check, Map.of());
    return found.isEmpty()
        ? "–"
        : "%d / %d / %d"
            .formatted(
                found.getOrDefault(Severity.HIGH, 0),
                found.getOrDefault(Severity.MEDIUM, 0),
                found.getOrDefault(Severity.LOW, 0));
  }

  /// How many findings above low the reports have, lowest first.
  ///
  /// @param without the id of a check that does not count; empty for none
  List<Integer> noise(String without) {
    var noise = new ArrayList<Integer>();
    for (CheckResult result : results) {
      noise.add(
          (int)
              result.findings().stream()
                  .filter(finding -> finding.severity() != Severity.LOW)
                  .filter(finding -> !finding.check().equals(without))
                  .count());
    }
    Collections.sort(noise);
    return noise;
  }
}
