package evenhand.http;

import evenhand.check.Checker;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Report;
import evenhand.store.Decisions;
import evenhand.store.Draft;
import evenhand.store.Drafts;
import evenhand.store.KnownWords;
import evenhand.store.Subject;
import evenhand.write.FileFormat;
import evenhand.write.MarginNote;
import evenhand.write.ReportFormat;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// A draft as a file to take away.
final class ExportRoute {
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N} ._-]+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");
  private static final int LONGEST_NAME = 100;

  private final Drafts drafts;
  private final FormLibrary forms;
  private final Checker checker;
  private final Decisions decisions;
  private final KnownWords words;

  ExportRoute(Services services) {
    drafts = services.drafts();
    forms = services.forms();
    checker = services.checker();
    decisions = services.decisions();
    words = services.words();
  }

  /// @param turnstile how what runs the checks gives way under load
  void register(Routes routes, Turnstile turnstile) {
    Handler commented = turnstile.before(this::commented);
    routes.get(
        "/api/drafts/{id}/export",
        ctx -> {
          if ("true".equals(ctx.queryParam("comments"))) {
            commented.handle(ctx);
          } else {
            export(ctx);
          }
        });
  }

  /// With findings and decisions as comments, which only a Word document has room for. Nobody waits
  /// for spelling and grammar: what is not read yet is said.
  private void commented(Context ctx) {
    if (!ReportFormat.DOCX.extension().equals(ctx.queryParam("as"))) {
      throw Problem.malformed("Only docx has comments.");
    }
    Draft draft = drafts.find(ctx.pathParam("id")).orElseThrow(() -> Problem.missing("draft"));
    Form form = Wanted.form(forms, draft.form());
    Report report = draft.asReport(form);
    Findings findings = Findings.of(report, checker.checkSoFar(report));
    List<MarginNote> notes =
        Remarked.notes(report, findings, decisions.of(Subject.draft(draft.id())), words.all());
    answer(ctx, draft, ReportFormat.DOCX, ReportFormat.docx(draft.asPrinted(form), form, notes));
  }

  private void export(Context ctx) {
    String as = ctx.queryParam("as");
    ReportFormat format =
        FileFormat.of(ReportFormat.values(), as == null ? "" : as)
            .orElseThrow(() -> Problem.malformed("as must be docx, pdf, md, html or json."));
    Draft draft = drafts.find(ctx.pathParam("id")).orElseThrow(() -> Problem.missing("draft"));
    Form form = Wanted.form(forms, draft.form());
    answer(ctx, draft, format, format.write(draft.asPrinted(form), form));
  }

  private static void answer(Context ctx, Draft draft, ReportFormat format, byte[] file) {
    ctx.header("Content-Disposition", attachment(draft.title(), format.extension()));
    ctx.contentType(format.mediaType()).result(file);
  }

  /// The name in two spellings, as RFC 6266 has it: plain for what cannot read the other.
  static String attachment(String title, String extension) {
    String kept = NOT_IN_NAMES.matcher(title).replaceAll(" ").replaceAll(" +", " ").strip();
    String named = kept.substring(0, Math.min(kept.length(), LONGEST_NAME)).strip();
    String name = (named.isEmpty() ? "draft" : named) + "." + extension;
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(
            NOT_ASCII.matcher(name).replaceAll("_"),
            URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
