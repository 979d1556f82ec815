package evenhand.cli;

import evenhand.http.Server;
import evenhand.library.Again;
import evenhand.library.ImportListener;
import evenhand.library.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A server's start up to its first answered search, and then a draft being written, over one
/// sample report, so that the Java machine can be told what that takes: see `prepare` in the
/// launcher. What is done often here is compiled early in the servers that follow.
final class Rehearsal {
  private static final String SAMPLE = "samples/norbridge-2026-ilacs.md";

  /// So often a method has to run before it is worth compiling well.
  private static final int EDITS = 60;

  private final URI server;
  private final Console console;
  private String cookie = "";

  private Rehearsal(URI server, Console console) {
    this.server = server;
    this.console = console;
  }

  static void of(Parts parts, Console console) throws Exception {
    Path sample = parts.settings().corpus().resolve(SAMPLE);
    parts.library().importAll(List.of(Source.of(sample)), Again.NO, ImportListener.NONE);
    Server server = parts.server(0);
    var rehearsal = new Rehearsal(server.address(), console);
    rehearsal.search();
    rehearsal.write();
  }

  private void search() throws IOException {
    String opened = asked("GET", "/?" + server.getQuery(), "");
    cookie = cookie(opened);
    say(opened);
    for (String path : List.of("/", "/api/status", "/api/search?q=care+leavers")) {
      say(asked("GET", path, ""));
    }
  }

  /// A draft that begins with the report, edited a sentence at a time.
  private void write() throws IOException {
    String found = asked("GET", "/api/search?q=care+leavers", "");
    String report = found.replaceFirst("(?s).*?\"report\":\"([^\"]+)\".*", "$1");
    String made = asked("POST", "/api/drafts", "{\"report\": \"%s\"}".formatted(report));
    String draft = made.substring(made.indexOf("\r\n\r\n") + 4);
    String id = draft.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    for (String path :
        List.of(
            "/drafts/" + id,
            "/api/drafts/" + id,
            "/api/forms",
            "/api/person",
            "/api/words",
            "/api/drafts/" + id + "/decisions",
            "/api/forms/ilacs-2018/lengths")) {
      asked("GET", path, "");
    }
    String last = "";
    for (int edit = 1; edit <= EDITS; edit++) {
      String sentence = "Visit %d to children in care was on 31 June and is good.".formatted(edit);
      String text = "{\"text\": \"%s\"}".formatted(sentence);
      asked("POST", "/api/complete", text);
      asked("POST", "/api/comparable", text);
      String edited = draft.replaceFirst("\"text\":\"", "\"text\":\"" + sentence + " ");
      last = asked("POST", "/api/check", "{\"draft\": %s}".formatted(edited));
    }
    say(last);
  }

  private void say(String answer) {
    console.err().println(answer.lines().findFirst().orElse("no answer"));
  }

  /// Over a bare socket: a client would bring its own classes along.
  private String asked(String method, String path, String json) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.getPort())) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      String sent =
          body.length == 0
              ? ""
              : "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(body.length);
      String head =
          "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\n%sConnection: close\r\n\r\n"
              .formatted(method, path, server.getPort(), cookie, sent);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String cookie(String answer) {
    return answer
        .lines()
        .filter(line -> line.startsWith("Set-Cookie: "))
        .map(line -> line.replaceFirst("Set-Cookie: ", "").replaceFirst(";.*", ""))
        .findFirst()
        .orElse("");
  }
}
