package evenhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as a process: what it prints, how it refuses, how it stops.
class ServingTest {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  @TempDir Path temp;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (Process process : started) {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.toHandle().destroyForcibly();
      }
    }
  }

  @Test
  void itPrintsItsAddressAndNothingElseAndAnswersThere() throws Exception {
    var served = new Running("serve", "--port", "0");
    assertThat(served.address.toString())
        .matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{64}");
    assertThat(served.get("/api/status").body()).contains("\"reports\":0");
    served.post("/api/drafts", "{\"form\": \"ilacs-2018\", \"title\": \"Quillfeather\"}");
    served.post("/api/drafts", "{\"form\": \"Quillfeather\"}");
    served.post("/api/drafts", "{\"form\": Quillfeather}");
    served.get("/api/search?mode=keyword&q=Quillfeather");
    served.get("/api/drafts/Quillfeather");
    served.get("/Quillfeather");
    served.process.toHandle().destroy(); // the process itself would close its streams too
    assertThat(served.out.readLine()).isNull();
    assertThat(served.process.waitFor()).isEqualTo(143);
    assertThat(Files.readString(temp.resolve("err0")))
        .as("the log says what happened and not a word of any text")
        .contains("POST /api/drafts 400", "GET /api/search 200", "GET /api/drafts/{id} 404")
        .doesNotContain("Quillfeather")
        .doesNotContain(served.address.getQuery().replace("token=", ""));
  }

  @Test
  void aSecondOnTheSameFolderIsToldSo() throws Exception {
    var first = new Running("serve", "--port", "0");
    var second = new Ended("serve", "--port", "0");
    assertThat(second.status).isEqualTo(1);
    assertThat(second.said)
        .contains("is used by another Evenhand (process %d)".formatted(first.process.pid()))
        .doesNotContain("\tat ");
    assertThat(second.printed).isEmpty();
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, LOOPBACK)) {
      var ended = new Ended("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertThat(ended.status).isEqualTo(1);
      assertThat(ended.said)
          .contains("Port %d on 127.0.0.1 is taken".formatted(taken.getLocalPort()))
          .doesNotContain("\tat ");
      assertThat(ended.printed).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));
    var ended = new Ended(file.resolve("data"), "serve", "--port", "0");
    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.said).contains("--data").doesNotContain("\tat ");
  }

  @Test
  void aWrongPortIsWrongUsage() throws Exception {
    assertThat(new Ended("serve", "--port", "70000").status).isEqualTo(2);
    assertThat(new Ended("serve", "--port", "x").status).isEqualTo(2);
  }

  @Test
  void aRehearsalAnswersASearchAndStops() throws Exception {
    var ended = new Ended("serve", "--rehearse");
    assertThat(ended.status).as(ended.said).isZero();
    assertThat(ended.said).contains("HTTP/1.1 302").contains("HTTP/1.1 200");
    assertThat(ended.said.lines().filter(line -> line.startsWith("HTTP/1.1 200"))).hasSize(4);
  }

  @Test
  void stoppingLetsARunningSaveFinish() throws Exception {
    var served = new Running("serve", "--port", "0");
    String draft = served.post("/api/drafts", "{\"form\": \"ilacs-2018\", \"title\": \"Before\"}");
    String id = draft.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    String save = "{\"revision\": 1, \"draft\": " + draft.replace("Before", "After") + "}";
    byte[] body = save.getBytes(StandardCharsets.UTF_8);
    try (var socket = new Socket(LOOPBACK, served.address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          """
          PUT /api/drafts/%s HTTP/1.1
          Host: 127.0.0.1:%d
          Cookie: %s
          Content-Type: application/json
          Content-Length: %d
          Connection: close

          """
              .replace("\n", "\r\n")
              .formatted(id, served.address.getPort(), served.cookie(), body.length);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, body.length / 2);
      out.flush();
      assertThat(served.get("/api/health").statusCode()).isEqualTo(200); // it was begun by now
      served.process.toHandle().destroy(); // the process itself would close its streams too
      Thread.sleep(300); // the stop has begun
      out.write(body, body.length / 2, body.length - body.length / 2);
      out.flush();
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("\"revision\":2");
    }
    served.process.waitFor();
    var again = new Running("serve", "--port", "0");
    assertThat(again.get("/api/drafts/" + id).body()).contains("\"title\":\"After\"");
    assertThat(again.address.getQuery())
        .as("a page left open goes on")
        .isEqualTo(served.address.getQuery());
  }

  private Process start(Path data, String... command) throws Exception {
    var whole = new ArrayList<String>();
    whole.add(ProcessHandle.current().info().command().orElseThrow());
    whole.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    whole.add("-Devenhand.home=" + System.getProperty("evenhand.home"));
    whole.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    whole.addAll(List.of("--data", data.toString()));
    whole.addAll(List.of(command));
    Process process =
        new ProcessBuilder(whole)
            .redirectError(temp.resolve("err" + started.size()).toFile())
            .start();
    started.add(process);
    return process;
  }

  /// A server that runs.
  private final class Running {
    final Process process;
    final BufferedReader out;
    final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    Running(String... command) throws Exception {
      process = start(temp.resolve("data"), command);
      out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      address = URI.create(out.readLine());
    }

    String cookie() {
      return "evenhand_%d=%s"
          .formatted(address.getPort(), address.getQuery().replace("token=", ""));
    }

    HttpResponse<String> get(String path) throws Exception {
      return client.send(request(path).build(), BodyHandlers.ofString());
    }

    String post(String path, String json) throws Exception {
      var request =
          request(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json));
      return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie());
    }
  }

  /// A command that came to its end.
  private final class Ended {
    final int status;
    final String printed;
    final String said;

    Ended(String... command) throws Exception {
      this(temp.resolve("data"), command);
    }

    Ended(Path data, String... command) throws Exception {
      Path err = temp.resolve("err" + started.size());
      Process process = start(data, command);
      printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      status = process.waitFor();
      said = Files.readString(err);
    }
  }
}
