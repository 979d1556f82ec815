package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every route, asked nonsense: it refuses, or answers, and is still there. `-Dfuzz=20000` asks
/// more, `-Dseed` replays.
class FuzzTest {
  private static final int ASKED = Integer.getInteger("fuzz", 400);
  private static final List<String> SCRAPS =
      List.of(
          "ilacs-2018",
          "overall",
          "good",
          "null",
          "{}",
          "[]",
          "\"",
          "\\",
          "*",
          "*:*",
          "\"a b\"",
          "a*b?",
          "(",
          "title:x",
          "AND OR NOT",
          "[1 TO 2]",
          "/.*.*.*x/",
          "~9",
          "^",
          "\u0000",
          "\uFFFF",
          "é👍",
          "\uD83D",
          "-1",
          "0",
          "99999999999",
          "1e309",
          "NaN",
          "../..",
          "%2e",
          "<script>",
          "' or 1=1 --",
          "x".repeat(3_000),
          "docx",
          "md",
          "true");
  private static final List<String> NAMES =
      List.of(
          "form",
          "title",
          "authority",
          "published",
          "grades",
          "aspect",
          "grade",
          "revision",
          "draft",
          "sections",
          "paragraphs",
          "id",
          "kind",
          "text",
          "limit",
          "heading",
          "level",
          "part");

  @TempDir Path temp;

  @Test
  void nonsenseIsRefusedAndHarmsNothing() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    try (var served = new Served(temp.resolve("data"))) {
      var routes =
          served.server.routes().stream()
              .filter(route -> !route.path().endsWith("/events"))
              .filter(route -> !route.path().equals("/api/comparable")) // opens the model
              .filter(route -> !route.path().equals("/api/suggest")) // so does this
              .toList();
      for (int i = 0; i < ASKED; i++) {
        var route = routes.get(random.nextInt(routes.size()));
        String path = path(route.path(), random);
        String body = random.nextInt(5) == 0 ? scrap(random) : json(random, 4);
        var request =
            served
                .request("/")
                .uri(URI.create("http://127.0.0.1:%d%s".formatted(served.server.port(), path)))
                .header("Content-Type", random.nextInt(9) == 0 ? "text/plain" : "application/json");
        var answer =
            patiently(served, request.method(route.method().name(), BodyPublishers.ofString(body)));
        assertThat(answer.status())
            .as("%s %s %s, replay with -Dseed=%d", route.method(), path, body, seed)
            .isNotIn(500, 501, 502, 504);
      }
      assertThat(served.get("/api/status").status()).isEqualTo(200);
    }
  }

  /// A body that a route does not read ends its connection, and the client may be about to use that
  /// connection again: then it asks once more, as browsers do.
  private static Served.Answer patiently(Served served, HttpRequest.Builder request)
      throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return served.send(request);
      } catch (IOException e) {
        if (tries == 5) {
          throw e;
        }
      }
    }
  }

  private static String path(String pattern, Random random) {
    var path = new StringBuilder();
    for (String part : pattern.split("(?=[<{])|(?<=[>}])")) {
      path.append(part.startsWith("{") || part.startsWith("<") ? encoded(scrap(random)) : part);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String name =
          List.of(
                  "q",
                  "form",
                  "aspect",
                  "grade",
                  "from",
                  "to",
                  "limit",
                  "unit",
                  "as",
                  "confirm",
                  "authority")
              .get(random.nextInt(11));
      path.append(path.indexOf("?") < 0 ? "?mode=keyword&" : "&")
          .append(name)
          .append('=')
          .append(encoded(scrap(random)));
    }
    return path.toString();
  }

  private static String json(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 0 -> quoted(scrap(random));
      case 1 -> random.nextBoolean() ? "null" : Integer.toString(random.nextInt());
      case 2 -> "[" + json(random, depth - 1) + "," + json(random, depth - 1) + "]";
      default -> {
        var fields = new StringBuilder("{");
        for (int i = 0; i < 4; i++) {
          fields
              .append(i == 0 ? "" : ",")
              .append(quoted(NAMES.get(random.nextInt(NAMES.size()))))
              .append(':')
              .append(json(random, depth - 1));
        }
        yield fields.append('}').toString();
      }
    };
  }

  private static String quoted(String text) {
    return Json.text(text);
  }

  private static String scrap(Random random) {
    return SCRAPS.get(random.nextInt(SCRAPS.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
