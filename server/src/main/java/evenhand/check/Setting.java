package evenhand.check;

import evenhand.check.style.HouseStyle;
import evenhand.form.Form;
import evenhand.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check of one paragraph or section may know besides it.
///
/// @param head the report without its sections and recommendations
/// @param form null where no form fits
public record Setting(Report head, @Nullable Form form, HouseStyle style, Severities severities) {
  static Setting of(Report report, @Nullable Form form, HouseStyle style, Severities severities) {
    var head =
        new Report(
            report.file(),
            report.report(),
            report.form(),
            report.title(),
            report.authority(),
            report.published(),
            report.inspected(),
            report.reference(),
            report.scale(),
            report.overall(),
            report.pages(),
            report.grades(),
            List.of(),
            List.of(),
            List.of());
    return new Setting(head, form, style, severities);
  }

  public Remarks remarks(About about) {
    return new Remarks(about, severities);
  }

  /// Cheap on purpose: settings are parts of keys, and a form is dear to hash.
  @Override
  public int hashCode() {
    return head.hashCode();
  }
}
