package evenhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The server as a process of its own, and a client that has its token. Safe from any thread.
final class Serving implements AutoCloseable {
  private static final List<String> COMMAND = List.of("serve", "--port", "0");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Serving(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Started by the launcher, as people do it; when only trying, on this process's own classes, for
  /// the launcher might build first. Returns when the address is printed.
  ///
  /// @param log where its standard error goes
  static Serving start(Setup setup, Path data, Path log) throws IOException {
    if (setup.quick()) {
      return startPlainly(setup, data, log);
    }
    return started(Child.launched(setup, data, COMMAND), log);
  }

  /// On this process's own classes, compiled only as far as a short life is worth it.
  static Serving startPlainly(Setup setup, Path data, Path log) throws IOException {
    return started(
        Child.line(setup, data, List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"), COMMAND), log);
  }

  private static Serving started(List<String> line, Path log) throws IOException {
    Process process = new ProcessBuilder(line).redirectError(log.toFile()).start();
    var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String address = out.readLine();
    if (address == null) {
      throw new IOException("the server did not start; see " + log);
    }
    return new Serving(process, URI.create(address));
  }

  long pid() {
    return process.pid();
  }

  boolean lives() {
    return process.isAlive();
  }

  int port() {
    return address.getPort();
  }

  String cookie() {
    return "evenhand_%d=%s".formatted(port(), address.getQuery().replace("token=", ""));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(PATIENCE)
        .header("Cookie", cookie());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> json(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /// With SIGKILL: it has no moment left.
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    client.shutdownNow(); // closing would wait for answers that a killed server owes
    process.toHandle().destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.toHandle().destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.toHandle().destroyForcibly();
    }
  }
}
