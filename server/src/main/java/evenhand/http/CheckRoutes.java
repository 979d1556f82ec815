package evenhand.http;

import evenhand.check.Checker;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.library.Library;
import evenhand.report.Report;
import evenhand.store.Draft;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The checks, run over a draft as it stands in the editor or over an imported report.
final class CheckRoutes {
  private final Checker checker;
  private final FormLibrary forms;
  private final Library library;

  CheckRoutes(Checker checker, FormLibrary forms, Library library) {
    this.checker = checker;
    this.forms = forms;
    this.library = library;
  }

  /// @param turnstile how these give way under load
  void register(Routes routes, Turnstile turnstile) {
    routes
        .post("/api/check", turnstile.before(this::draft))
        .get("/api/reports/{report}/check", turnstile.before(this::report));
  }

  private record CheckRequest(@Nullable Draft draft) {}

  private void draft(Context ctx) throws IOException {
    Draft draft = Json.read(ctx, CheckRequest.class).draft();
    if (draft == null) {
      throw Problem.malformed("There is no draft to check.");
    }
    Form form = Wanted.form(forms, draft.form());
    answer(ctx, draft.asReport(form));
  }

  private void report(Context ctx) throws IOException {
    answer(ctx, Wanted.report(library, ctx.pathParam("report")));
  }

  private void answer(Context ctx, Report report) {
    Json.write(ctx, Findings.of(report, checker.checkSoFar(report)));
  }
}
