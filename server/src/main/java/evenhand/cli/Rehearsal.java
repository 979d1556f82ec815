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

/// A server's start up to its first answered search, over one sample report, so that the Java
/// machine can be told what that takes: see `prepare` in the launcher.
final class Rehearsal {
  private static final String SAMPLE = "samples/redmarsh-2022-focused-visit.md";

  private Rehearsal() {}

  static void of(Parts parts, Console console) throws Exception {
    Path sample = parts.settings().corpus().resolve(SAMPLE);
    parts.library().importAll(List.of(Source.of(sample)), Again.NO, ImportListener.NONE);
    Server server = parts.server(0);
    String cookie = "";
    for (String path :
        List.of(
            "/?" + server.address().getQuery(), "/", "/api/status", "/api/search?q=care+leavers")) {
      String answer = asked(server.address(), path, cookie);
      cookie = cookie.isEmpty() ? cookie(answer) : cookie;
      console.err().println(answer.lines().findFirst().orElse("no answer"));
    }
  }

  /// Over a bare socket: a client would bring its own classes along.
  private static String asked(URI server, String path, String cookie) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nConnection: close\r\n\r\n"
              .formatted(path, server.getPort(), cookie);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
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
