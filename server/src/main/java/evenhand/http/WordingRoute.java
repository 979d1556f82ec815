package evenhand.http;

import evenhand.suggest.wording.Suggester;
import evenhand.suggest.wording.Writing;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Wording for the next sentence of a draft.
final class WordingRoute {
  private static final int USUAL = 5;
  private static final int MOST = 20;

  private final Suggester suggester;

  WordingRoute(Suggester suggester) {
    this.suggester = suggester;
  }

  void register(Routes routes, Turnstile turnstile) {
    routes.post("/api/suggest", turnstile.before(this::suggest));
  }

  private record WordingRequest(
      @Nullable String text,
      @Nullable String aspect,
      @Nullable String grade,
      @Nullable String form,
      @Nullable Integer limit) {}

  private void suggest(Context ctx) throws IOException {
    var request = Json.read(ctx, WordingRequest.class);
    if (request.text() == null) {
      throw Problem.malformed("There is no text to go on from.");
    }
    int limit = request.limit() == null ? USUAL : request.limit();
    if (limit < 1 || limit > MOST) {
      throw Problem.malformed("limit must be from 1 to %d.".formatted(MOST));
    }
    Json.write(
        ctx,
        suggester.of(
            new Writing(request.text(), request.aspect(), request.grade(), request.form(), limit)));
  }
}
