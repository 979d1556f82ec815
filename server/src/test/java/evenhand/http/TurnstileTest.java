package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  @Test
  void whoWouldWaitLongIsTurnedAwayAndTheNextIsLetInAgain() throws Exception {
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var turnstile = new Turnstile(1);
    var app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.concurrency.useVirtualThreads = true;
                  Problems.register(config.routes);
                  config.routes.get(
                      "/api/slow",
                      turnstile.before(ctx -> {
                        inside.countDown();
                        leave.await();
                        ctx.result("done");
                      }));
                })
            .start("127.0.0.1", 0);
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/slow".formatted(app.port())))
              .build();
      CompletableFuture<HttpResponse<String>> first =
          client.sendAsync(request, BodyHandlers.ofString());
      inside.await();
      HttpResponse<String> second = client.send(request, BodyHandlers.ofString());
      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).contains("1");
      assertThat(second.body()).contains("\"busy\"");
      leave.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    } finally {
      app.stop();
    }
  }
}
