package evenhand.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/// The description of this interface, for programs.
final class DescriptionRoute {
  static final String FILE = "/openapi.yaml";

  private DescriptionRoute() {}

  static void register(Routes routes) {
    routes.get("/api/openapi.yaml", DescriptionRoute::description);
  }

  private static void description(Context ctx) throws IOException {
    try (InputStream file = DescriptionRoute.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the description is not built into this one");
      }
      ctx.contentType("application/yaml; charset=utf-8").result(file.readAllBytes());
    }
  }
}
