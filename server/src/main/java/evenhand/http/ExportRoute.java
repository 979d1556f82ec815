package evenhand.http;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.store.Draft;
import evenhand.store.Drafts;
import evenhand.write.ReportFormat;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A draft as a file to take away.
final class ExportRoute {
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N} ._-]+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");
  private static final int LONGEST_NAME = 100;

  private final Drafts drafts;
  private final FormLibrary forms;

  ExportRoute(Drafts drafts, FormLibrary forms) {
    this.drafts = drafts;
    this.forms = forms;
  }

  void register(Routes routes) {
    routes.get("/api/drafts/{id}/export", this::export);
  }

  private void export(Context ctx) {
    String as = ctx.queryParam("as");
    ReportFormat format =
        ReportFormat.of(as == null ? "" : as)
            .orElseThrow(() -> Problem.malformed("as must be docx, md, html or json."));
    Draft draft = drafts.find(ctx.pathParam("id")).orElseThrow(() -> Problem.missing("draft"));
    Form form = Wanted.form(forms, draft.form());
    ctx.header("Content-Disposition", attachment(draft.title(), format.extension()));
    ctx.contentType(format.mediaType()).result(format.write(draft.asPrinted(form), form));
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
