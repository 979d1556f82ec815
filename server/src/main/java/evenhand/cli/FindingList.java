package evenhand.cli;

import evenhand.check.CheckResult;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Severity;
import evenhand.grading.Reading;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The findings of one report as a page of plain text, gravest first and then in text order.
final class FindingList {
  private static final int QUOTE = 160;

  private final StringBuilder out = new StringBuilder();

  static String of(CheckResult result) {
    var list = new FindingList();
    list.head(result);
    result.readings().forEach(list::reading);
    result.findings().stream()
        .sorted(Comparator.comparing(Finding::severity))
        .forEach(list::finding);
    return list.out.toString();
  }

  private void line(String text) {
    out.append(text).append(System.lineSeparator());
  }

  private void head(CheckResult result) {
    line(
        "%s: %d findings (%d high, %d medium, %d low)"
            .formatted(
                result.file(),
                result.findings().size(),
                count(result, Severity.HIGH),
                count(result, Severity.MEDIUM),
                count(result, Severity.LOW)));
    if (!result.skipped().isEmpty()) {
      line("  not run: " + String.join(", ", result.skipped()));
    }
  }

  private static long count(CheckResult result, Severity severity) {
    return result.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private void reading(Reading reading) {
    String expected =
        reading.expected().entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(e -> String.format(Locale.ROOT, "%s (%.0f %%)", e.getKey(), 100 * e.getValue()))
            .orElse("nothing");
    line(
        "  %s is graded %s and reads as %s"
            .formatted(
                reading.aspect(), Objects.requireNonNullElse(reading.grade(), "not"), expected));
  }

  private void finding(Finding finding) {
    line("");
    line("%-6s %s: %s".formatted(finding.severity().id(), finding.check(), finding.message()));
    finding.locations().forEach(this::location);
    if (finding.suggestion() != null) {
      line("         instead: " + finding.suggestion());
    }
  }

  private void location(Location location) {
    String quote = location.quote();
    String shown = quote.length() > QUOTE ? quote.substring(0, QUOTE) + "…" : quote;
    line("       %-14s “%s”".formatted(place(location), shown));
  }

  private static String place(Location location) {
    if (location.paragraph() == null) {
      return location.section() == null ? "grades" : "heading";
    }
    String part = location.part() == null ? "" : location.part().id() + " ";
    return part + Objects.requireNonNullElse(location.number(), location.paragraph());
  }
}
