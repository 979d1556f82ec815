package evenhand.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import evenhand.check.CheckResult;
import evenhand.check.Checker;
import evenhand.check.Finding;
import evenhand.check.FindingKey;
import evenhand.grading.Reading;
import evenhand.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the checks say of a report, each finding with the keys by which decisions name it.
///
/// @param unread how many paragraphs are still being read for spelling and grammar; asked again a
///   moment later, what was found in them is there
record Findings(
    String file,
    @Nullable String form,
    List<String> skipped,
    List<Reading> readings,
    List<Keyed> findings,
    int unread) {
  /// @param key of this finding in its sentences
  /// @param words of the same check stopping at the same words
  /// @param term the word it stops at, where it is about one
  record Keyed(@JsonUnwrapped Finding finding, String key, String words, @Nullable String term) {}

  static Findings of(Report report, Checker.SoFar soFar) {
    return of(report, soFar.result(), soFar.unread());
  }

  static Findings of(Report report, CheckResult result) {
    return of(report, result, 0);
  }

  private static Findings of(Report report, CheckResult result, int unread) {
    var keys = new FindingKey(report);
    return new Findings(
        result.file(),
        result.form(),
        result.skipped(),
        result.readings(),
        result.findings().stream()
            .map(f -> new Keyed(f, keys.here(f), FindingKey.words(f), FindingKey.term(f)))
            .toList(),
        unread);
  }
}
