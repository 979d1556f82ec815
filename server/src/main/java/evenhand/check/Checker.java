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
import evenhand.text.CombiningMarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs the checks over a report.
///
/// It remembers what it worked out, by text: a report checked again after an edit costs what the
/// edit touches, whoever asks, and the findings are those of a checker that never saw it before.
/// Safe from any thread.
public final class Checker {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<Check> checks;
  private final List<ParagraphCheck> paragraphChecks;
  private final List<SectionCheck> sectionChecks;
  private final FormLibrary forms;
  private final HouseStyle style;
  private final Severities severities;
  private final @Nullable SentenceVectors vectors;
  private final @Nullable GradeReader reader;
  private final Memory memory = new Memory();

  private record ParagraphKey(Place place, Setting setting) {}

  private record SectionKey(Section section, Setting setting) {}

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
    this.paragraphChecks = only(ParagraphCheck.class);
    this.sectionChecks = only(SectionCheck.class);
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
    Report shown = withFewMarks(report);
    return SubjectList.of(Manuscript.of(shown, setting(shown), memory, List.of(), null));
  }

  private Setting setting(Report report) {
    Form form = report.form() == null ? null : forms.form(report.form()).orElse(null);
    return Setting.of(report, form, style, severities);
  }

  private SoFar check(Report given, boolean waits) {
    Report report = withFewMarks(given);
    Setting setting = setting(report);
    Form form = setting.form();
    List<Reading> readings = reader == null || form == null ? List.of() : reader.read(report, form);
    Manuscript manuscript =
        Manuscript.of(report, setting, memory, readings, comparesMeanings() ? vectors : null);
    int unread = unread(manuscript);
    Set<Check> skipped = skipped(manuscript, waits);
    List<List<List<Finding>>> inParagraphs = inParagraphs(manuscript);
    List<List<List<Finding>>> inSections = inSections(manuscript);
    // No check knows of another, so they share the processors; the list keeps their order.
    var findings =
        new ArrayList<>(
            checks.parallelStream()
                .filter(check -> !skipped.contains(check))
                .flatMap(check ->
                    switch (check) {
                      case ParagraphCheck each ->
                          found(inParagraphs, paragraphChecks.indexOf(each));
                      case SectionCheck each -> found(inSections, sectionChecks.indexOf(each));
                      case ReportCheck whole -> whole.run(manuscript).stream();
                    })
                .toList());
    findings.sort(TextOrder.of(report));
    List<String> left = checks.stream().filter(skipped::contains).map(c -> c.about().id()).toList();
    return new SoFar(
        new CheckResult(report.file(), report.form(), left, readings, findings), unread);
  }

  private static Report withFewMarks(Report report) {
    boolean few =
        report.paragraphs().allMatch(p -> p.text().equals(CombiningMarks.limited(p.text())));
    return few
        ? report
        : report.withSections(
            report.sections().stream()
                .map(section ->
                    section.withParagraphs(
                        section.paragraphs().stream()
                            .map(p -> p.withText(CombiningMarks.limited(p.text())))
                            .toList()))
                .toList());
  }

  /// The checks that miss something they need, after what is read elsewhere was waited for.
  private Set<Check> skipped(Manuscript manuscript, boolean waits) {
    Set<Check> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Check check : checks) {
      if (check instanceof ReportCheck whole
          && (!whole.canRun()
              || (waits && !whole.readAll(manuscript, PATIENCE))
              || (whole.needsVectors() && vectors == null))) {
        skipped.add(check);
      }
    }
    return skipped;
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

  /// By paragraph what each check of paragraphs finds. One entry of memory is a paragraph, whatever
  /// the number of checks.
  private List<List<List<Finding>>> inParagraphs(Manuscript manuscript) {
    Setting setting = manuscript.setting();
    return manuscript.places().parallelStream()
        .map(place ->
            memory.paragraph(
                new ParagraphKey(place, setting),
                () -> paragraphChecks.stream().map(check -> check.run(place, setting)).toList()))
        .toList();
  }

  /// By section what each check of sections finds.
  private List<List<List<Finding>>> inSections(Manuscript manuscript) {
    Setting setting = manuscript.setting();
    return manuscript.report().sections().parallelStream()
        .map(section ->
            memory.section(
                new SectionKey(section, setting),
                () -> sectionChecks.stream().map(check -> check.run(section, setting)).toList()))
        .toList();
  }

  /// What the check at `index` found in each.
  private static Stream<Finding> found(List<List<List<Finding>>> each, int index) {
    return each.stream().flatMap(found -> found.get(index).stream());
  }

  private <C extends Check> List<C> only(Class<C> kind) {
    return checks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
