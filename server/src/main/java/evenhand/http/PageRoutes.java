package evenhand.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/// The web application: its one page at each of its addresses, and the files the page asks for.
final class PageRoutes {
  private static final String PUBLIC = "/public/";
  private static final Pattern FILE = Pattern.compile("(?:[\\w-][\\w.-]*/)*+[\\w-][\\w.-]*");
  private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");
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
        .get("/drafts/<rest>", PageRoutes::draft)
        .get("/precedents", PageRoutes::page)
        .get("/precedents/<rest>", PageRoutes::page)
        .get("/reports", PageRoutes::page)
        .get("/reports/<rest>", PageRoutes::page)
        .get("/assets/<file>", PageRoutes::asset);
  }

  /// A draft: what its page asks for first is fetched beside the program, not after it.
  private static void draft(Context ctx) throws IOException {
    String id = ctx.pathParam("rest");
    if (ID.matcher(id).matches()) {
      ctx.header("Link", "%s, %s".formatted(ahead("/api/forms"), ahead("/api/drafts/" + id)));
    }
    page(ctx);
  }

  private static String ahead(String path) {
    return "<%s>; rel=preload; as=fetch; crossorigin".formatted(path);
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
    String resource = PUBLIC + "assets/" + name;
    // The build leaves what is worth it compressed beside the file: done here, it took longer than
    // all else about a first page.
    String packed = resource + ".gz";
    boolean isPacked = accepts(ctx, "gzip") && PageRoutes.class.getResource(packed) != null;
    try (InputStream file = PageRoutes.class.getResourceAsStream(isPacked ? packed : resource)) {
      if (file == null) {
        throw Problem.missing("file");
      }
      if (isPacked) {
        ctx.disableCompression().header("Content-Encoding", "gzip");
      }
      String ending = name.substring(name.lastIndexOf('.') + 1);
      ctx.contentType(TYPES.getOrDefault(ending, "application/octet-stream"))
          .header("Cache-Control", "private, max-age=31536000, immutable")
          .header("Vary", "Accept-Encoding")
          .result(file.readAllBytes());
    }
  }

  private static boolean accepts(Context ctx, String encoding) {
    String accepted = ctx.header("Accept-Encoding");
    return accepted != null
        && Arrays.stream(accepted.split(",")).map(String::strip).anyMatch(encoding::equals);
  }
}
