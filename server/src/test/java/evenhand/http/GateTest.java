package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  @TempDir static Path temp;
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    served = new Served(temp.resolve("data"));
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/drafts", "/assets/x.js", "/api/status", "/api/drafts", "/nosuch"})
  void withoutTheTokenNothingIsSaid(String path) throws Exception {
    var answer = served.send(HttpRequest.newBuilder(served.uri(path)));
    assertThat(answer.status()).isEqualTo(401);
    if (path.startsWith("/api/")) {
      assertThat(answer.code()).isEqualTo("token.missing");
    } else {
      assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }
  }

  @Test
  void anotherTokenOpensNothing() throws Exception {
    String wrong = served.token().replace('a', 'b').replace('0', 'a');
    var answer = served.send(HttpRequest.newBuilder(served.uri("/?token=" + wrong)));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Set-Cookie")).isEmpty();
    var asked =
        served.send(
            HttpRequest.newBuilder(served.uri("/api/status"))
                .header("Cookie", "evenhand_%d=%s".formatted(served.server.port(), wrong)));
    assertThat(asked.status()).isEqualTo(401);
  }

  @Test
  void thePrintedAddressGivesTheCookieAndHidesTheToken() throws Exception {
    var answer = served.send(HttpRequest.newBuilder(served.server.address()));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("/");
    assertThat(answer.header("Set-Cookie"))
        .startsWith(served.cookie())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
    assertThat(served.get("/api/status").status()).isEqualTo(200);
  }

  @Test
  void healthIsSaidToAnyoneOnThisMachine() throws Exception {
    var answer = served.send(HttpRequest.newBuilder(served.uri("/api/health")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:%d",
        "127.0.0.1",
        "127.0.0.1.evil.example:%d",
        "[::1]:%d",
        ""
      })
  void aForeignHostIsRefused(String host) throws Exception {
    for (String path : new String[] {"/", "/api/health", "/api/status", "/assets/x.js"}) {
      String said =
          raw(
              "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                  .formatted(path, host.formatted(served.server.port()), served.cookie()));
      assertThat(said).matches("(?s)HTTP/1.1 (403|400) .*").doesNotContain("reports");
    }
  }

  @Test
  void anAbsoluteRequestLineForAForeignHostIsRefused() throws Exception {
    String said =
        raw(
            "GET http://evil.example/api/status HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                .formatted(served.server.port(), served.cookie()));
    assertThat(said).matches("(?s)HTTP/1.1 (403|400) .*");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, null",
    "Origin, http://127.0.0.1:1",
    "Origin, https://127.0.0.1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void anotherSitesPageIsRefused(String header, String value) throws Exception {
    for (String path : new String[] {"/api/drafts", "/api/health", "/api/everything"}) {
      var answer =
          served.send(
              served
                  .request(path)
                  .header(header, value)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"form\":\"ilacs-2018\"}")));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("origin.foreign");
    }
    assertThat(served.get("/api/drafts").json().at("/drafts")).isEmpty();
  }

  @Test
  void ourOwnPageIsLetIn() throws Exception {
    for (String host : new String[] {"127.0.0.1", "localhost"}) {
      var answer =
          served.send(
              served
                  .request("/api/status")
                  .header("Origin", "http://%s:%d".formatted(host, served.server.port()))
                  .header("Sec-Fetch-Site", "same-origin"));
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/status", "/api/nosuch", "/assets/nosuch.js", "/api/health"})
  void everyAnswerTellsTheBrowserToBeStrict(String path) throws Exception {
    var answer = served.get(path);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../../logback.xml",
        "/assets/..%2f..%2flogback.xml",
        "/assets/%2e%2e/%2e%2e/logback.xml",
        "/assets/..\\..\\logback.xml",
        "/assets//etc/passwd",
        "/assets/%00",
        "/../../etc/passwd",
        "/assets/.hidden",
        "/api/reports/..%2f..%2fevenhand.db",
        "/logback.xml"
      })
  void noPathLeavesItsFolder(String path) throws Exception {
    String said =
        raw(
            "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                .formatted(path, served.server.port(), served.cookie()));
    assertThat(said)
        .matches("(?s)HTTP/1.1 (400|404) .*")
        .contains("X-Content-Type-Options: nosniff")
        .doesNotContain("root:")
        .doesNotContain("appender");
  }

  @Test
  void aRequestThatIsNoneIsAnsweredWithoutQuotingIt() throws Exception {
    assertThat(
            raw("GET /<script>alert(1)</script> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .doesNotContain("script");
    assertThat(raw("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("nonsense");
  }

  @Test
  void aBodyThatDripsIsRefused() throws Exception {
    try (var socket = new Socket(LOOPBACK, served.server.port())) {
      String head =
          "PUT /api/drafts/none HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
              .formatted(served.server.port(), served.cookie());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      Thread dripping =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  for (int i = 0; i < 60; i++) {
                    socket.getOutputStream().write(' ');
                    Thread.sleep(500);
                  }
                } catch (IOException e) {
                  // closed on us, as is right
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 408".length());
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
      dripping.interrupt();
    }
  }

  @Test
  void theTokenIsItsOwnersAloneAndOutlivesTheServer() throws Exception {
    Path file = temp.resolve("data/token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file).strip()).isEqualTo(served.token()).hasSize(64);
  }

  /// What comes back for exactly these bytes.
  private static String raw(String request) throws Exception {
    try (var socket = new Socket(LOOPBACK, served.server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
