package evenhand.http;

import evenhand.library.Library;
import evenhand.read.PagePicture;
import evenhand.read.UnreadableReportException;
import io.javalin.http.Context;
import java.io.IOException;

/// A page of an imported report as it was printed, drawn when it is asked for.
final class PictureRoute {
  /// As wide as a page is shown beside its text, in pixels.
  private static final int USUAL_WIDTH = 900;

  private final Library library;

  PictureRoute(Library library) {
    this.library = library;
  }

  void register(Routes routes, Turnstile turnstile) {
    routes.get("/api/reports/{report}/pages/{page}", turnstile.before(this::picture));
  }

  private void picture(Context ctx) throws IOException, UnreadableReportException {
    String report = ctx.pathParam("report");
    Integer pages = Wanted.report(library, report).pages();
    int page = Wanted.number("page", ctx.pathParam("page"));
    int width = width(ctx);
    byte[] original = library.original(report).orElseThrow(() -> Problem.missing("report"));
    if (pages == null || page < 1 || page > pages || !PagePicture.isDrawn(original)) {
      throw Problem.missing("page");
    }
    ctx.contentType("image/png").result(PagePicture.png(original, page, width));
  }

  private static int width(Context ctx) {
    String asked = ctx.queryParam("width");
    int width = asked == null ? USUAL_WIDTH : Wanted.number("width", asked);
    if (width < 1 || width > PagePicture.WIDEST) {
      throw Problem.malformed("width must be between 1 and %d.".formatted(PagePicture.WIDEST));
    }
    return width;
  }
}
