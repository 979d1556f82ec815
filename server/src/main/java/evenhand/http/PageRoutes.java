package evenhand.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/// The web application: its one page at each of its addresses, and the files the page asks for.
final class PageRoutes {
  private static final String PUBLIC = "/public/";
  private static final Pattern FILE = Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "map", "application/json",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8");

  private PageRoutes() {}

  static void register(Routes routes) {
    routes
        .get("/", PageRoutes::page)
        .get("/drafts", PageRoutes::page)
        .get("/drafts/<rest>", PageRoutes::page)
        .get("/precedents", PageRoutes::page)
        .get("/precedents/<rest>", PageRoutes::page)
        .get("/reports", PageRoutes::page)
        .get("/reports/<rest>", PageRoutes::page)
        .get("/assets/<file>", PageRoutes::asset);
  }

  private static void page(Context ctx) throws IOException {
    try (InputStream page = PageRoutes.class.getResourceAsStream(PUBLIC + "index.html")) {
      if (page == null) {
        throw new Problem(503, "page.missing", "The web application was not built into this one.");
      }
      ctx.contentType("text/html; charset=utf-8").result(page.readAllBytes());
    }
  }

  /// The names of assets change with their content, so the browser may keep them.
  private static void asset(Context ctx) throws IOException {
    String name = ctx.pathParam("file");
    if (!FILE.matcher(name).matches()) {
      throw Problem.missing("file");
    }
    try (InputStream file = PageRoutes.class.getResourceAsStream(PUBLIC + "assets/" + name)) {
      if (file == null) {
        throw Problem.missing("file");
      }
      String ending = name.substring(name.lastIndexOf('.') + 1);
      ctx.contentType(TYPES.getOrDefault(ending, "application/octet-stream"))
          .header("Cache-Control", "private, max-age=31536000, immutable")
          .result(file.readAllBytes());
    }
  }
}
