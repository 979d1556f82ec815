package evenhand.check;

import evenhand.check.across.SubjectList;
import evenhand.check.across.SubjectStatements;
import evenhand.check.style.HouseStyle;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.grading.GradeReader;
import evenhand.grading.Reading;
import evenhand.grading.SentenceVectors;
import evenhand.report.Report;
import evenhand.report.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs the checks over a report.
///
/// It remembers what it worked out, by text: a report checked again after an edit costs what the
/// edit touches, whoever asks, and the findings are those of a checker that never saw it before.
/// Safe from any thread.
public final class Checker {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<Check> checks;
  private final FormLibrary forms;
  private final HouseStyle style;
  private final Severities severities;
  private final @Nullable SentenceVectors vectors;
  private final @Nullable GradeReader reader;
  private final Memory memory = new Memory();

  private record ParagraphKey(String check, Place place, Setting setting) {}

  private record SectionKey(String check, Section section, Setting setting) {}

  /// @param vectors null where there is no model; checks that compare meanings are then skipped
  /// @param reader null where nothing was trained; there are then no readings
  public Checker(
      List<Check> checks,
      FormLibrary forms,
      HouseStyle style,
      Severities severities,
      @Nullable SentenceVectors vectors,
      @Nullable GradeReader reader) {
    this.checks = List.copyOf(checks);
    this.forms = forms;
    this.style = style;
    this.severities = severities;
    this.vectors = vectors;
    this.reader = reader;
  }

  /// What the checks say so far.
  ///
  /// @param unread how many paragraphs are still being read for a check that takes longer; asked
  ///   again, it is fewer
  public record SoFar(CheckResult result, int unread) {}

  /// All that the checks say. What is read elsewhere is waited for, up to two minutes; where that
  /// is not enough, the check is among the skipped.
  public CheckResult check(Report report) {
    return check(report, true).result();
  }

  /// What can be said without waiting for anything that is read elsewhere.
  public SoFar checkSoFar(Report report) {
    return check(report, false);
  }

  /// What the report says about each of its subjects, most divergent first.
  public List<SubjectStatements> subjects(Report report) {
    return SubjectList.of(Manuscript.of(report, setting(report), memory, List.of(), null));
  }

  private Setting setting(Report report) {
    Form form = report.form() == null ? null : forms.form(report.form()).orElse(null);
    return Setting.of(report, form, style, severities);
  }

  private SoFar check(Report report, boolean waits) {
    if (vectors != null) {
      vectors.expect(report.report());
    }
    Setting setting = setting(report);
    Form form = setting.form();
    List<Reading> readings = reader == null || form == null ? List.of() : reader.read(report, form);
    Manuscript manuscript =
        Manuscript.of(report, setting, memory, readings, comparesMeanings() ? vectors : null);
    int unread = unread(manuscript);
    var skipped = new ArrayList<String>();
    var findings = new ArrayList<Finding>();
    for (Check check : checks) {
      switch (check) {
        case ParagraphCheck each -> inParagraphs(each, manuscript, findings);
        case SectionCheck each -> inSections(each, manuscript, findings);
        case ReportCheck whole when !whole.canRun() -> skipped.add(whole.about().id());
        case ReportCheck whole when waits && !whole.readAll(manuscript, PATIENCE) ->
            skipped.add(whole.about().id());
        case ReportCheck whole when whole.needsVectors() && vectors == null ->
            skipped.add(whole.about().id());
        case ReportCheck whole -> findings.addAll(whole.run(manuscript));
      }
    }
    findings.sort(TextOrder.of(report));
    return new SoFar(
        new CheckResult(report.file(), report.form(), skipped, readings, findings), unread);
  }

  /// Asked before the other checks run, so that reading goes on beside them.
  private int unread(Manuscript manuscript) {
    return checks.stream()
        .filter(ReportCheck.class::isInstance)
        .mapToInt(check -> ((ReportCheck) check).unread(manuscript))
        .sum();
  }

  private boolean comparesMeanings() {
    return checks.stream()
        .anyMatch(check -> check instanceof ReportCheck whole && whole.needsVectors());
  }

  public List<Check> checks() {
    return checks;
  }

  private void inParagraphs(ParagraphCheck check, Manuscript manuscript, List<Finding> findings) {
    Setting setting = manuscript.setting();
    for (Place place : manuscript.places()) {
      var key = new ParagraphKey(check.about().id(), place, setting);
      findings.addAll(memory.findings(key, ignored -> check.run(place, setting)));
    }
  }

  private void inSections(SectionCheck check, Manuscript manuscript, List<Finding> findings) {
    Setting setting = manuscript.setting();
    for (Section section : manuscript.report().sections()) {
      var key = new SectionKey(check.about().id(), section, setting);
      findings.addAll(memory.findings(key, ignored -> check.run(section, setting)));
    }
  }
}
