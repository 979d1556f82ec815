package evenhand.check;

import evenhand.grading.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the checks say of one report. The component names are a contract.
///
/// @param skipped the ids of checks that could not run, for want of a model or of past reports
/// @param readings the grade that each graded section reads as
/// @param findings in text order; at one place in the order of the checks' ids
public record CheckResult(
    String file,
    @Nullable String form,
    List<String> skipped,
    List<Reading> readings,
    List<Finding> findings) {
  public CheckResult {
    skipped = List.copyOf(skipped);
    readings = List.copyOf(readings);
    findings = List.copyOf(findings);
  }
}
