package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evenhand.check.Checker;
import evenhand.check.Severities;
import evenhand.check.Sketch;
import evenhand.check.language.LanguageCheck;
import evenhand.check.language.Proofreader;
import evenhand.check.style.HouseStyle;
import evenhand.form.FormLibrary;
import evenhand.http.Served.Upload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Import, search, draft and check in a process that has no network but its own loopback. That they
/// work there shows that they need none; it does not show that none is tried.
class OfflineTest {
  private static final String SAMPLE = "redmarsh-2022-focused-visit.md";

  @TempDir Path temp;

  @Test
  void everythingWorksWithNetworkingCutOff() throws Exception {
    assumeTrue(
        run(List.of("unshare", "-rn", "ip", "link", "set", "lo", "up")).status == 0,
        "skipped: this machine does not let us cut a process off the network (unshare -rn, ip)");
    var java = new ArrayList<String>();
    java.add(ProcessHandle.current().info().command().orElseThrow());
    java.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true"));
    java.add("-Devenhand.home=" + System.getProperty("evenhand.home"));
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), Round.class.getName()));
    java.add(temp.resolve("data").toString());
    var command = new ArrayList<String>(List.of("unshare", "-rn", "sh", "-c"));
    command.add("ip link set lo up && exec \"$@\"");
    command.add("sh");
    command.addAll(java);
    Ended ended = run(command);
    assertThat(ended.said).contains("all done");
    assertThat(ended.status).isZero();
  }

  private record Ended(int status, String said) {}

  private static Ended run(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] said = process.getInputStream().readAllBytes();
      return new Ended(process.waitFor(), new String(said, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Ended(127, String.valueOf(e.getMessage()));
    }
  }

  /// One round of all there is.
  static final class Round {
    public static void main(String[] args) throws Exception {
      expect(!reachable(), "the network is off");
      try (var served = new Served(Path.of(args[0]))) {
        byte[] sample = Files.readAllBytes(Served.HOME.resolve("corpus/samples").resolve(SAMPLE));
        served.upload(List.of(new Upload(SAMPLE, sample)));
        expect(served.get("/api/imports/events").body().contains("\"added\":1"), "imported");
        String query = "/api/search?mode=hybrid&q=children%20who%20go%20missing";
        expect(!served.get(query).json().get("hits").isEmpty(), "found");
        var begun = served.post("/api/drafts", "{\"form\": \"focused-visit\", \"title\": \"T\"}");
        expect(begun.status() == 201, "begun");
        var checked = served.post("/api/check", "{\"draft\": " + begun.body() + "}");
        expect(checked.status() == 200, "checked");
        expect(proofread(), "proofread");
      }
      System.out.println("all done");
    }

    /// By the process that reads language, which has no network either.
    private static boolean proofread() throws Exception {
      Path corpus = Served.HOME.resolve("corpus");
      HouseStyle style = HouseStyle.read(corpus.resolve("house-style"));
      Path app = Served.HOME.resolve("language/target/app");
      try (var reader = new Proofreader(app, style.languageRules())) {
        var check = new LanguageCheck(reader, List::of);
        var checker =
            new Checker(
                List.of(check),
                FormLibrary.read(corpus.resolve("forms")),
                style,
                Severities.read(corpus.resolve("house-style")),
                null,
                null);
        return !checker.check(Sketch.of(check.about().fires()).report()).findings().isEmpty();
      }
    }

    /// An address of the range that is kept for documentation, where nobody is.
    private static boolean reachable() {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 80), 500);
        return true;
      } catch (java.net.SocketTimeoutException e) {
        return true; // it went out, and nobody answered
      } catch (IOException e) {
        return false;
      }
    }

    private static void expect(boolean so, String what) {
      if (!so) {
        throw new AssertionError("not so: " + what);
      }
    }
  }
}
