package evenhand.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/// The addresses that are answered. `server/docs/http.md` lists the same ones, and a test compares.
final class Routes {
  /// @param path as Javalin writes it, e.g. `/api/drafts/{id}`
  record Route(HandlerType method, String path, Handler handler) {}

  private final List<Route> all = new ArrayList<>();

  Routes get(String path, Handler handler) {
    return add(HandlerType.GET, path, handler);
  }

  Routes post(String path, Handler handler) {
    return add(HandlerType.POST, path, handler);
  }

  Routes put(String path, Handler handler) {
    return add(HandlerType.PUT, path, handler);
  }

  Routes delete(String path, Handler handler) {
    return add(HandlerType.DELETE, path, handler);
  }

  List<Route> all() {
    return List.copyOf(all);
  }

  void install(RoutesConfig config) {
    all.forEach(route -> config.addHttpHandler(route.method(), route.path(), route.handler()));
  }

  private Routes add(HandlerType method, String path, Handler handler) {
    all.add(new Route(method, path, handler));
    return this;
  }
}
