package evenhand.http;

import com.fasterxml.jackson.core.JacksonException;
import evenhand.read.UnreadableReportException;
import evenhand.store.StorageException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where exceptions become answers. Somebody's mistake gets a sentence; ours gets a
/// 500 and goes to the log, without the messages, which may quote what was being worked on.
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void register(RoutesConfig routes) {
    routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
    routes.exception(
        UnreadableReportException.class,
        (e, ctx) -> answer(ctx, new Problem(422, e.code(), String.valueOf(e.getMessage()))));
    routes.exception(StorageException.class, (e, ctx) -> answer(ctx, of(e)));
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e)));
    routes.exception(ServletException.class, (e, ctx) -> answer(ctx, of(e)));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} failed: {}", Requests.name(ctx), bare(e));
          answer(ctx, new Problem(500, "bug", "Evenhand made a mistake; its log says where."));
        });
  }

  static void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    if (ctx.path().startsWith("/api/")) {
      Json.write(ctx, problem.answer());
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(problem.answer().error().message());
    }
  }

  private static Problem of(StorageException e) {
    LOG.error("the database did not answer: {}", e.reason(), e.getCause());
    return switch (e.reason()) {
      case FULL -> new Problem(507, "storage.full", "The disk is full; nothing was saved.");
      case READ_ONLY ->
          new Problem(507, "storage.read-only", "The data folder cannot be written any more.");
      case BUSY -> new Problem(503, "storage.busy", "The database is busy; nothing was saved.");
      case BROKEN -> new Problem(500, "storage.broken", "The database failed; see the log.");
    };
  }

  private static Problem of(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> new Problem(404, "not-found", "There is nothing at this address.");
      case 405 -> new Problem(405, "method", "This address does not answer that method.");
      case 413 -> new Problem(413, "request.too-large", "The request is too large.");
      default -> new Problem(e.getStatus(), "request.refused", "The request was refused.");
    };
  }

  /// A multipart body that is over a limit or broken arrives as this, whichever it was.
  private static Problem of(ServletException e) {
    LOG.warn("a multipart request was refused: {}", bare(e));
    return new Problem(
        413, "upload.refused", "The upload is too large or was cut off; nothing of it was kept.");
  }

  /// The exception and its causes without their messages.
  static String bare(Throwable e) {
    var text = new StringBuilder();
    for (Throwable at = e; at != null; at = at.getCause()) {
      text.append(text.isEmpty() ? "" : "caused by ").append(at.getClass().getName()).append('\n');
      if (!(at instanceof JacksonException)) {
        Arrays.stream(at.getStackTrace())
            .limit(30)
            .forEach(frame -> text.append("    at ").append(frame).append('\n'));
      }
    }
    return text.toString();
  }
}
