package evenhand.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the log says of a request: its method, the pattern of its address, the status and the time.
/// Never the address itself, which may hold a query, nor anything of a body.
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

  private Requests() {}

  static void log(Context ctx, float millis) {
    LOG.info("{} {} {} ms", name(ctx), ctx.statusCode(), Math.round(millis));
  }

  static String name(Context ctx) {
    Endpoint matched = ctx.endpoints().lastHttpEndpoint();
    return matched == null
        ? ctx.method() + " (no such address)"
        : matched.method + " " + matched.path;
  }
}
