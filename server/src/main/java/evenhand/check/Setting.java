package evenhand.check;

import evenhand.check.style.HouseStyle;
import evenhand.report.Report;
import java.util.List;

/// What a check of one paragraph or section may know besides it.
///
/// @param head the report without its sections and recommendations
public record Setting(Report head, HouseStyle style, Severities severities) {
  static Setting of(Report report, HouseStyle style, Severities severities) {
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
    return new Setting(head, style, severities);
  }

  public Remarks remarks(About about) {
    return new Remarks(about, severities);
  }
}
