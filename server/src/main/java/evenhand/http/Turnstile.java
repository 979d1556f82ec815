package evenhand.http;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets a few requests work at a time and turns away those that would wait long, so that under load
/// the comparisons give way and the saves, which pass no turnstile, do not.
final class Turnstile {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Semaphore places;

  /// @param places how many may work at a time
  Turnstile(int places) {
    this.places = new Semaphore(places, true);
  }

  Handler before(Handler handler) {
    return ctx -> {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        ctx.header("Retry-After", "1");
        throw new Problem(503, "busy", "Evenhand is busy; ask again in a moment.");
      }
      try {
        handler.handle(ctx);
      } finally {
        places.release();
      }
    };
  }
}
