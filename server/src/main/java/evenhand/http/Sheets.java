package evenhand.http;

import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Severity;
import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.Level;
import evenhand.grading.Reading;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.store.Act;
import evenhand.store.Decision;
import evenhand.store.Standing;
import evenhand.write.ReviewSheet;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Findings and what was decided about them, put together as a sheet to hand on.
final class Sheets {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.systemDefault());

  private final Report report;
  private final @Nullable Form form;
  private final Findings findings;
  private final List<Decision> decisions;
  private final List<String> words;

  Sheets(
      Report report,
      @Nullable Form form,
      Findings findings,
      List<Decision> decisions,
      List<String> words) {
    this.report = report;
    this.form = form;
    this.findings = findings;
    this.decisions = decisions;
    this.words = words;
  }

  static String name(Report report) {
    String authority = report.authority();
    return authority == null || authority.isBlank() ? report.title() : authority;
  }

  ReviewSheet sheet() {
    return new ReviewSheet(
        name(report),
        report.title(),
        report.file(),
        signOff(),
        findings.readings().stream().map(this::reading).toList(),
        rows());
  }

  /// A line for each finding that nobody settled.
  List<String> open() {
    return rows().stream()
        .filter(row -> row.state().equals("open"))
        .map(row -> "%s: %s (%s)".formatted(row.severity(), row.message(), row.places()))
        .toList();
  }

  /// Everything found, as a sign-off keeps it for the next review.
  List<Decision.Found> found() {
    return findings.findings().stream()
        .map(keyed ->
            new Decision.Found(
                keyed.key(),
                keyed.finding().severity().name().toLowerCase(Locale.ROOT),
                keyed.finding().message(),
                places(keyed.finding())))
        .toList();
  }

  private List<ReviewSheet.Row> rows() {
    return findings.findings().stream()
        .sorted(Comparator.comparing(keyed -> keyed.finding().severity(), worstFirst()))
        .map(this::row)
        .toList();
  }

  private static Comparator<Severity> worstFirst() {
    return Comparator.comparingInt(severity ->
        switch (severity) {
          case HIGH -> 0;
          case MEDIUM -> 1;
          case LOW -> 2;
        });
  }

  private ReviewSheet.Row row(Findings.Keyed keyed) {
    Finding finding = keyed.finding();
    Standing standing = Standing.of(decisions, keyed.key(), keyed.words());
    Decision settled = standing.settled();
    boolean known = settled == null && keyed.term() != null && words.contains(keyed.term());
    return new ReviewSheet.Row(
        known ? "known word" : standing.state().name().toLowerCase(Locale.ROOT),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.category(),
        finding.check(),
        finding.message(),
        places(finding),
        finding.locations().stream()
            .map(location -> "“" + location.quote() + "”")
            .collect(Collectors.joining(" / ")),
        settled == null ? "" : settled.note(),
        settled == null ? "" : settled.person().name() + ", " + MINUTE.format(settled.at()),
        standing.assignee() == null ? "" : standing.assignee(),
        standing.comments().stream()
            .map(c -> "%s: %s".formatted(c.person().name(), c.note()))
            .collect(Collectors.joining(" / ")));
  }

  private static String places(Finding finding) {
    return finding.locations().stream().map(Sheets::place).collect(Collectors.joining("; "));
  }

  static String place(Location location) {
    Part part = location.part();
    String where = part == Part.ANNEX || part == Part.SUMMARY ? part.id() + ", " : "";
    if (location.number() != null) {
      return where + "paragraph " + location.number();
    }
    if (location.paragraph() != null) {
      return where + "unnumbered paragraph";
    }
    return location.section() == null ? "grade table" : where + "heading";
  }

  private ReviewSheet.Read reading(Reading reading) {
    String likeliest =
        reading.expected().entrySet().stream()
            .max(java.util.Map.Entry.comparingByValue())
            .map(best -> grade(best.getKey()))
            .orElse("");
    Boolean agrees = reading.agrees();
    String verdict = agrees == null ? "too short to say" : agrees ? "agrees" : "does not agree";
    return new ReviewSheet.Read(
        aspect(reading.aspect()),
        reading.grade() == null ? "not judged" : grade(reading.grade()),
        agrees == null ? "" : likeliest,
        verdict);
  }

  private String aspect(String id) {
    return form == null
        ? id.replace('-', ' ')
        : form.aspect(id).map(Aspect::name).orElse(id.replace('-', ' '));
  }

  private String grade(String id) {
    return form == null
        ? id.replace('-', ' ')
        : form.scale().level(id).map(Level::label).orElse(id.replace('-', ' '));
  }

  /// Who signed last and what was open then; empty while nobody has, or after it was taken back.
  private List<String> signOff() {
    Decision last = null;
    for (Decision decision : decisions) {
      if (decision.act() == Act.SIGNED) {
        last = decision;
      } else if (decision.act() == Act.WITHDRAWN) {
        last = null;
      }
    }
    return last == null ? List.of() : signed(last);
  }

  private static List<String> signed(Decision last) {
    var lines = new java.util.ArrayList<String>();
    lines.add(
        "Signed off by %s%s, %s%s."
            .formatted(
                last.person().name(),
                last.person().role().isEmpty() ? "" : " (" + last.person().role() + ")",
                when(last.at()),
                last.revision() == null ? "" : ", version " + last.revision()));
    if (!last.note().isEmpty()) {
      lines.add(last.note());
    }
    lines.add(
        last.left().isEmpty() ? "Nothing was open." : "%d open:".formatted(last.left().size()));
    lines.addAll(last.left());
    return lines;
  }

  private static String when(Instant at) {
    return MINUTE.format(at);
  }
}
