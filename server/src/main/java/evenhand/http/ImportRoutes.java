package evenhand.http;

import evenhand.library.Source;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Imports of uploaded files, and how far they are.
final class ImportRoutes {
  private static final String IMPORTS = "/api/imports";

  /// A sign of life where nothing changes, well within what browsers and servers wait.
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /// More would only flicker.
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final ImportDesk desk;
  private final Spool spool;

  ImportRoutes(ImportDesk desk, Spool spool) {
    this.desk = desk;
    this.spool = spool;
  }

  void register(Routes routes) {
    Handler state = ctx -> Json.write(ctx, desk.state());
    routes
        .post(IMPORTS, this::take)
        .get(IMPORTS, state)
        .get(IMPORTS + "/events", this::events)
        .delete(IMPORTS, this::stop);
  }

  private void take(Context ctx) throws IOException {
    if (!ctx.isMultipartFormData()) {
      Json.skip(ctx);
      throw new Problem(415, "request.type", "The body must be multipart/form-data.");
    }
    List<Source> files = spool.take(ctx);
    if (files.isEmpty()) {
      throw Problem.malformed("There is no file in the field “files”.");
    }
    ctx.status(202);
    Json.write(ctx, desk.add(files));
  }

  private void stop(Context ctx) {
    desk.stop();
    ctx.status(204);
  }

  /// Runs on a thread of its own as long as the browser listens, which a virtual one may.
  private void events(Context ctx) throws IOException, InterruptedException {
    ctx.contentType("text/event-stream; charset=utf-8");
    var out = ctx.res().getOutputStream();
    long seen = -1;
    ImportState state;
    do {
      long now = desk.awaitChange(seen, SILENCE);
      state = desk.state();
      String event =
          now == seen
              ? ": still there\n\n"
              : "event: progress\ndata: %s\n\n".formatted(Json.text(state));
      seen = now;
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
      if (state.running()) {
        Thread.sleep(BETWEEN);
      }
    } while (state.running() && !desk.isClosed());
  }
}
