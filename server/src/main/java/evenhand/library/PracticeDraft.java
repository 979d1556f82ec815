package evenhand.library;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import evenhand.store.Draft;
import evenhand.store.Drafts;
import java.nio.file.Files;
import java.nio.file.Path;

/// The draft with known faults on which a newcomer is shown round. It comes with the sample
/// reports, once; who deletes it is left in peace.
public final class PracticeDraft {
  /// The address of the web application's tour depends on it.
  public static final String ID = "practice";

  private static final String TITLE =
      "A draft to practise on, with faults put in on purpose; everything in it is invented";

  private static final String FILE = "wexholme-2025-ilacs.md";

  private final Path file;

  /// @param drafts the folder of drafts with known faults, which may be missing
  public PracticeDraft(Path drafts) {
    this.file = drafts.resolve(FILE);
  }

  /// @return whether there is something to keep
  public boolean keep(ReportReader reader, FormLibrary forms, Drafts drafts)
      throws UnreadableReportException {
    if (!Files.exists(file)) {
      return false;
    }
    Report report = reader.read(file);
    String id = report.form();
    Form form = id == null ? null : forms.form(id).orElse(null);
    if (form == null) {
      return false;
    }
    drafts.add(ID, Draft.from(report, form, null, TITLE));
    return true;
  }
}
