package evenhand.http;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.library.Library;
import evenhand.report.Report;
import evenhand.store.Award;
import evenhand.store.Draft;
import evenhand.store.DraftRevision;
import evenhand.store.DraftSummary;
import evenhand.store.Drafts;
import evenhand.store.Saving;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Drafts: begun, saved as they are typed, read again, deleted for good.
final class DraftRoutes {
  private static final String ONE = "/api/drafts/{id}";

  private final Drafts drafts;
  private final FormLibrary forms;
  private final Library library;

  DraftRoutes(Drafts drafts, FormLibrary forms, Library library) {
    this.drafts = drafts;
    this.forms = forms;
    this.library = library;
  }

  void register(Routes routes) {
    routes
        .get("/api/drafts", ctx -> Json.write(ctx, new ListAnswer(drafts.list())))
        .post("/api/drafts", this::begin)
        .get(ONE, ctx -> Json.write(ctx, draft(ctx)))
        .put(ONE, this::save)
        .delete(ONE, this::delete)
        .get(ONE + "/history", this::history)
        .get(ONE + "/history/{revision}", this::revision);
  }

  private record ListAnswer(List<DraftSummary> drafts) {}

  private record BeginRequest(
      @Nullable String form,
      @Nullable String authority,
      @Nullable String title,
      @Nullable LocalDate published,
      @Nullable List<Award> grades,
      @Nullable String report) {}

  private record SaveRequest(@Nullable Integer revision, @Nullable Draft draft) {}

  private record SavedAnswer(int revision, Instant updated) {}

  private record StaleAnswer(Problem.Body error, Draft draft) {}

  private record HistoryAnswer(List<DraftRevision> revisions) {}

  private void begin(Context ctx) throws IOException {
    var request = Json.read(ctx, BeginRequest.class);
    if (request.report() != null) {
      ctx.status(201);
      Json.write(ctx, drafts.add(from(request, request.report())));
      return;
    }
    Form form = Wanted.form(forms, request.form());
    List<Award> grades = request.grades() == null ? List.of() : request.grades();
    grades.forEach(award -> Wanted.grade(form, award));
    String title = request.title() == null ? "" : request.title();
    Draft draft = Draft.of(form, request.authority(), title, request.published(), grades);
    ctx.status(201);
    Json.write(ctx, drafts.add(draft));
  }

  /// A draft that begins with what an imported report says.
  private Draft from(BeginRequest request, String hash) throws IOException {
    Report report = Wanted.report(library, hash);
    if (report.form() == null) {
      throw new Problem(
          400, "form.unknown", "This report is of no known form; begin with an empty draft.");
    }
    return Draft.from(
        report, Wanted.form(forms, report.form()), request.authority(), request.title());
  }

  private void save(Context ctx) throws IOException {
    var request = Json.read(ctx, SaveRequest.class);
    if (request.revision() == null || request.draft() == null) {
      throw Problem.malformed("A save holds a revision and a draft.");
    }
    switch (drafts.save(ctx.pathParam("id"), request.revision(), request.draft())) {
      case Saving.Saved(var now) -> Json.write(ctx, new SavedAnswer(now.revision(), now.updated()));
      case Saving.Stale(var stored) -> stale(ctx, stored);
      case Saving.Gone() -> throw Problem.missing("draft");
    }
  }

  private static void stale(Context ctx, Draft stored) {
    var error =
        new Problem.Body(
            "draft.stale",
            "The draft was changed elsewhere since; it is now at revision %d."
                .formatted(stored.revision()));
    ctx.status(409);
    Json.write(ctx, new StaleAnswer(error, stored));
  }

  private void delete(Context ctx) {
    if (!drafts.delete(ctx.pathParam("id"))) {
      throw Problem.missing("draft");
    }
    ctx.status(204);
  }

  private void history(Context ctx) {
    draft(ctx);
    Json.write(ctx, new HistoryAnswer(drafts.history(ctx.pathParam("id"))));
  }

  private void revision(Context ctx) {
    int revision = Wanted.number("revision", ctx.pathParam("revision"));
    Json.write(
        ctx,
        drafts
            .at(ctx.pathParam("id"), revision)
            .orElseThrow(() -> Problem.missing("revision of this draft")));
  }

  private Draft draft(Context ctx) {
    return drafts.find(ctx.pathParam("id")).orElseThrow(() -> Problem.missing("draft"));
  }
}
