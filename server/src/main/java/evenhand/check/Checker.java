package evenhand.check;

import evenhand.check.style.HouseStyle;
import evenhand.embed.Embedder;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.grading.Reading;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs the checks over a report.
///
/// It remembers what it worked out, by text: a report checked again after an edit costs what the
/// edit touches, whoever asks, and the findings are those of a checker that never saw it before.
/// Safe from any thread.
public final class Checker {
  private final List<Check> checks;
  private final FormLibrary forms;
  private final HouseStyle style;
  private final Severities severities;
  private final @Nullable Embedder embedder;
  private final Function<Report, List<Reading>> reader;
  private final Memory memory = new Memory();

  private record ParagraphKey(String check, Place place, Setting setting) {}

  private record SectionKey(String check, Section section, Setting setting) {}

  /// @param embedder null where there is no model; checks that compare meanings are then skipped
  /// @param reader what the grade reader makes of a report; none where nothing was trained
  public Checker(
      List<Check> checks,
      FormLibrary forms,
      HouseStyle style,
      Severities severities,
      @Nullable Embedder embedder,
      Function<Report, List<Reading>> reader) {
    this.checks = List.copyOf(checks);
    this.forms = forms;
    this.style = style;
    this.severities = severities;
    this.embedder = embedder;
    this.reader = reader;
  }

  public CheckResult check(Report report) {
    Form form = report.form() == null ? null : forms.form(report.form()).orElse(null);
    Setting setting = Setting.of(report, form, style, severities);
    List<Reading> readings = reader.apply(report);
    Vectors vectors = embedder == null ? null : text -> vector(embedder, text);
    Manuscript manuscript = Manuscript.of(report, setting, memory, readings, vectors);
    if (embedder != null) {
      embed(embedder, manuscript);
    }
    var skipped = new ArrayList<String>();
    var findings = new ArrayList<Finding>();
    for (Check check : checks) {
      switch (check) {
        case ParagraphCheck each -> inParagraphs(each, manuscript, findings);
        case SectionCheck each -> inSections(each, manuscript, findings);
        case ReportCheck whole when whole.needsVectors() && vectors == null ->
            skipped.add(whole.about().id());
        case ReportCheck whole -> findings.addAll(whole.run(manuscript));
      }
    }
    findings.sort(TextOrder.of(report));
    return new CheckResult(report.file(), report.form(), skipped, readings, findings);
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

  /// Asks for all the missing vectors at once, which keeps every worker of the embedder busy.
  private void embed(Embedder embedder, Manuscript manuscript) {
    Set<String> missing = new LinkedHashSet<>();
    for (Sentence sentence : manuscript.sentences()) {
      if (!memory.vectors().containsKey(sentence.text())) {
        missing.add(sentence.text());
      }
    }
    var texts = List.copyOf(missing);
    List<float[]> vectors = embedder.passages(texts);
    for (int i = 0; i < texts.size(); i++) {
      memory.vectors().put(texts.get(i), vectors.get(i));
    }
  }

  private float[] vector(Embedder embedder, String text) {
    float[] found = memory.vectors().get(text);
    if (found == null) {
      found = embedder.passage(text);
      memory.vectors().put(text, found);
    }
    return found;
  }
}
