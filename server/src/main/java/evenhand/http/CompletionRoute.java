package evenhand.http;

import evenhand.suggest.completion.Completer;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Grey text ahead of the cursor. Passes no turnstile: it takes less time than one.
final class CompletionRoute {
  private final Completer completer;

  CompletionRoute(Completer completer) {
    this.completer = completer;
  }

  void register(Routes routes) {
    routes.post("/api/complete", this::complete);
  }

  private record CompletionRequest(@Nullable String text) {}

  private void complete(Context ctx) throws IOException {
    var request = Json.read(ctx, CompletionRequest.class);
    if (request.text() == null) {
      throw Problem.malformed("There is no text to complete.");
    }
    Json.write(ctx, completer.complete(request.text()));
  }
}
