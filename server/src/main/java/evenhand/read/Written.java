package evenhand.read;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Imprint;
import evenhand.report.Report;
import evenhand.report.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file that `evenhand.write` made says of its report beside its text.
///
/// @param facts its properties by name: form, title, authority, published, inspected, reference
/// @param imprint null where the file has lost it
/// @param sections its text exactly as written; only headings, kinds, numbers and texts are set
public record Written(
    Map<String, String> facts, @Nullable Imprint imprint, List<Section> sections) {
  /// The property that every such file has.
  public static final String MARK = "evenhand";

  public Written {
    facts = Map.copyOf(facts);
    sections = List.copyOf(sections);
  }

  /// The report as it was, if nobody has changed the text or damaged the imprint since.
  Optional<Report> report(String file, String hash, FormLibrary forms) {
    if (imprint == null) {
      return Optional.empty();
    }
    Imprint kept = imprint;
    return kept.restore(sections)
        .map(whole -> report(file, hash, forms, kept, whole))
        .filter(report -> ReportFaults.first(report).isEmpty());
  }

  private Report report(
      String file, String hash, FormLibrary forms, Imprint kept, List<Section> whole) {
    Form form = form(forms).orElse(null);
    return new Report(
        file,
        hash,
        facts.get("form"),
        facts.getOrDefault("title", ""),
        facts.get("authority"),
        day("published"),
        inspected(),
        facts.get("reference"),
        kept.scale(),
        kept.overall(),
        null,
        kept.grades(),
        whole,
        kept.recommendations(whole),
        form == null ? List.of() : new Judged(form).in(whole),
        kept.score(),
        kept.warnings());
  }

  Optional<Form> form(FormLibrary forms) {
    return Optional.ofNullable(facts.get("form")).flatMap(forms::form);
  }

  /// A report read from a text that somebody has changed, with what the text does not say.
  Report completed(Report read) {
    return new Report(
        read.file(),
        read.report(),
        read.form(),
        facts.getOrDefault("title", read.title()),
        read.authority() == null ? facts.get("authority") : read.authority(),
        facts.containsKey("published") ? day("published") : read.published(),
        read.inspected().isEmpty() ? inspected() : read.inspected(),
        read.reference() == null ? facts.get("reference") : read.reference(),
        read.scale(),
        read.overall(),
        read.pages(),
        read.grades(),
        read.sections(),
        read.recommendations(),
        read.judgements(),
        read.score(),
        read.warnings());
  }

  private @Nullable LocalDate day(String name) {
    List<LocalDate> days = days(facts.getOrDefault(name, ""));
    return days.isEmpty() ? null : days.getFirst();
  }

  private List<LocalDate> inspected() {
    return days(facts.getOrDefault("inspected", ""));
  }

  private static List<LocalDate> days(String text) {
    var days = new ArrayList<LocalDate>();
    for (String day : text.strip().split("\\s+")) {
      try {
        days.add(LocalDate.parse(day));
      } catch (DateTimeException e) {
        return List.of(); // somebody has changed it; the text may still say it
      }
    }
    return days;
  }
}
