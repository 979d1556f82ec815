package evenhand.http;

import evenhand.library.Library;
import evenhand.store.ImportedReport;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reports that were imported.
final class ReportRoutes {
  private final Library library;

  ReportRoutes(Library library) {
    this.library = library;
  }

  void register(Routes routes) {
    routes
        .get("/api/reports", ctx -> Json.write(ctx, list()))
        .get(
            "/api/reports/{report}",
            ctx -> Json.write(ctx, Wanted.report(library, ctx.pathParam("report"))))
        .delete("/api/reports/{report}", this::remove);
  }

  private record ListAnswer(List<Row> reports) {}

  private record Row(
      String report,
      String file,
      @Nullable String form,
      String title,
      @Nullable String authority,
      @Nullable LocalDate published,
      @Nullable String overall,
      List<ImportedReport.Graded> grades,
      @Nullable Integer pages,
      int paragraphs,
      List<String> warnings) {
    static Row of(ImportedReport report) {
      return new Row(
          report.report(),
          report.file(),
          report.form(),
          report.title(),
          report.authority(),
          report.published(),
          report.overall(),
          report.grades(),
          report.pages(),
          report.paragraphs(),
          report.warnings());
    }
  }

  private ListAnswer list() {
    return new ListAnswer(library.reports().stream().map(Row::of).toList());
  }

  private void remove(Context ctx) throws IOException {
    if (!library.remove(ctx.pathParam("report"))) {
      throw Problem.missing("report");
    }
    ctx.status(204);
  }
}
