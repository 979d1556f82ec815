package evenhand.http;

import evenhand.check.Checker;
import evenhand.check.across.SubjectStatements;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.library.Library;
import evenhand.report.Report;
import evenhand.store.Act;
import evenhand.store.Deciding;
import evenhand.store.Decision;
import evenhand.store.Decisions;
import evenhand.store.Draft;
import evenhand.store.Drafts;
import evenhand.store.KnownWords;
import evenhand.store.People;
import evenhand.store.Person;
import evenhand.store.Subject;
import evenhand.write.FileFormat;
import evenhand.write.ReviewFormat;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The review of a draft or a report: what it says about each of its subjects, what was decided
/// about its findings, the sign-off, and the review as a file.
final class ReviewRoutes {
  private final Drafts drafts;
  private final FormLibrary forms;
  private final Library library;
  private final Checker checker;
  private final Decisions decisions;
  private final KnownWords words;
  private final People people;

  ReviewRoutes(Services services) {
    drafts = services.drafts();
    forms = services.forms();
    library = services.library();
    checker = services.checker();
    decisions = services.decisions();
    words = services.words();
    people = services.people();
  }

  /// @param turnstile how what runs the checks gives way under load
  void register(Routes routes, Turnstile turnstile) {
    for (String one : List.of("/api/drafts/{id}", "/api/reports/{report}")) {
      routes
          .get(one + "/decisions", this::list)
          .post(one + "/decisions", this::decide)
          .post(one + "/sign-off", turnstile.before(this::sign))
          .get(one + "/review", turnstile.before(this::export))
          .get(one + "/subjects", turnstile.before(this::subjects));
    }
  }

  private record ListAnswer(List<Decision> decisions) {}

  private record SubjectsAnswer(List<SubjectStatements> subjects) {}

  private record SignRequest(@Nullable String note) {}

  /// What is reviewed.
  ///
  /// @param revision of a draft; null for a report
  private record Reviewed(
      Subject subject, Report report, @Nullable Form form, @Nullable Integer revision) {}

  private void list(Context ctx) throws IOException {
    Json.write(ctx, new ListAnswer(decisions.of(subject(ctx))));
  }

  private void decide(Context ctx) throws IOException {
    Subject subject = subject(ctx);
    Deciding deciding = Json.read(ctx, Deciding.class);
    if (deciding.act() == Act.SIGNED) {
      throw Problem.malformed("A sign-off has an address of its own.");
    }
    Person by = PeopleRoutes.acting(people);
    ctx.status(201);
    Json.write(ctx, decisions.add(subject, deciding, by));
  }

  /// Checks once more and records what is open, so that a sign-off says what it left.
  private void sign(Context ctx) throws IOException {
    Reviewed reviewed = reviewed(ctx);
    String note = Json.read(ctx, SignRequest.class).note();
    Person by = PeopleRoutes.acting(people);
    Sheets sheet = sheet(reviewed);
    ctx.status(201);
    Json.write(
        ctx,
        decisions.sign(
            reviewed.subject(),
            note == null ? "" : note,
            by,
            reviewed.revision(),
            sheet.open(),
            sheet.found()));
  }

  private void subjects(Context ctx) throws IOException {
    Json.write(ctx, new SubjectsAnswer(checker.subjects(reviewed(ctx).report())));
  }

  private void export(Context ctx) throws IOException {
    String as = ctx.queryParam("as");
    ReviewFormat format =
        FileFormat.of(ReviewFormat.values(), as == null ? "" : as)
            .orElseThrow(() -> Problem.malformed("as must be csv, docx or pdf."));
    Reviewed reviewed = reviewed(ctx);
    String name = "Review of " + Sheets.name(reviewed.report());
    ctx.header("Content-Disposition", ExportRoute.attachment(name, format.extension()));
    ctx.contentType(format.mediaType()).result(format.write(sheet(reviewed).sheet()));
  }

  private Sheets sheet(Reviewed reviewed) {
    Report report = reviewed.report();
    return new Sheets(
        report,
        reviewed.form(),
        Findings.of(report, checker.check(report)),
        decisions.of(reviewed.subject()),
        words.all());
  }

  private Subject subject(Context ctx) throws IOException {
    return reviewed(ctx).subject();
  }

  private Reviewed reviewed(Context ctx) throws IOException {
    if (!ctx.pathParamMap().containsKey("id")) {
      String hash = ctx.pathParam("report");
      Report report = Wanted.report(library, hash);
      String form = report.form();
      return new Reviewed(
          Subject.report(hash), report, form == null ? null : forms.form(form).orElse(null), null);
    }
    Draft draft = drafts.find(ctx.pathParam("id")).orElseThrow(() -> Problem.missing("draft"));
    Form form = Wanted.form(forms, draft.form());
    return new Reviewed(Subject.draft(draft.id()), draft.asReport(form), form, draft.revision());
  }
}
