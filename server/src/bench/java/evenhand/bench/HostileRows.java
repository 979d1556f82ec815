package evenhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What somebody might send to harm the server, one after another to one server: each is refused or
/// answered, in a bounded time, and afterwards the server is as it was. Every route is asked nonsense
/// by `FuzzTest`, every reader is given damaged files by `MutationTest`.
final class HostileRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MOST_SECONDS = 10;
  private static final double MOST_MEGABYTES = 1_200;
  private static final int SLOW = 300;
  private static final String SEARCH = "/api/search?mode=keyword&q=children";

  private final Setup setup;
  private final Serving serving;
  private final List<Row> rows = new ArrayList<>();

  private HostileRows(Setup setup, Serving serving) {
    this.setup = setup;
    this.serving = serving;
  }

  static List<Row> of(Setup setup) throws Exception {
    Path log = setup.scratch().resolve("hostile.log");
    try (Serving serving = Serving.start(setup, setup.data(), log)) {
      serving.get(SEARCH); // what the first search opens
      return new HostileRows(setup, serving).all();
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private interface Attack {
    /// What became of it, where that is what should; otherwise an exception.
    String send() throws Exception;
  }

  private List<Row> all() throws Exception {
    attack("patterns that match everything, in a search", () -> search("* * * * a* *e* *"));
    attack("a search of 2,000 patterns", () -> search("a*b*c*d* ".repeat(2_000)));
    attack("a phrase of stars in quotes", () -> search("\"" + "* ".repeat(200) + "\""));
    attack("a concordance of stars", () -> phrase("* ".repeat(50)));
    attack("a concordance of patterns that run away", () -> phrase("*a*a*a*a*a*a*a*a*a*b the"));
    attack("a regular expression where words are expected", () -> search("/(a+)+$/ (.*)*\\1"));
    attack("a body of 9 megabytes", this::oversizeBody);
    attack("JSON nested 100,000 deep", this::deepJson);
    attack("a header of 100 kilobytes", this::oversizeHeader);
    attack("paths that climb", this::climbingPaths);
    attack("a file name that climbs", this::climbingName);
    attack("an upload that says it is none", this::wrongType);
    upload("a Word file that unpacks to a great deal", "bomb.docx", zipBomb(setup.quick() ? 128 : 1_024));
    upload("a Word file whose entities multiply", "laughs.docx", entities());
    upload("HTML nested deep", "deep.html", deepHtml(setup.quick() ? 20_000 : 200_000));
    upload("a line of 20 million letters", "long.txt", bytes("a".repeat(20_000_000)));
    upload("PDF in name only", "not.pdf", bytes("%PDF-1.7\n" + "1 0 obj<<".repeat(200_000)));
    slowRequests();
    rows.add(
        Row.limited(
            Group.HOSTILE,
            "most memory after all of it",
            "MB resident",
            Sample.of(Child.megabytes(serving.pid(), "VmHWM")),
            MOST_MEGABYTES));
    return rows;
  }

  private void upload(String what, String name, byte[] content) throws Exception {
    attack(what, () -> upload(name, content));
  }

  private void attack(String what, Attack attack) throws Exception {
    long begun = System.nanoTime();
    String became;
    try {
      became = attack.send();
    } catch (IOException e) {
      became = "NOT ANSWERED (" + e + ")";
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    boolean lives = serving.get(SEARCH).statusCode() == 200;
    boolean well = lives && !became.startsWith("NOT");
    rows.add(
        Row.limited(
                Group.HOSTILE, what, "s", Sample.of(well ? seconds : 1_000), MOST_SECONDS)
            .noted(became + (lives ? "" : "; THE SERVER DID NOT ANSWER AFTERWARDS")));
  }

  private String search(String query) throws IOException, InterruptedException {
    return said(serving.get("/api/search?mode=keyword&q=" + encoded(query)), 200, 400, 414, 431);
  }

  private String phrase(String phrase) throws IOException, InterruptedException {
    return said(serving.get("/api/phrase?phrase=" + encoded(phrase)), 200, 400);
  }

  private String oversizeBody() throws IOException, InterruptedException {
    return said(
        serving.json("POST", "/api/check", "\"" + "x".repeat(9 << 20) + "\""), 413);
  }

  private String deepJson() throws IOException, InterruptedException {
    return said(serving.json("POST", "/api/check", "[".repeat(100_000)), 400);
  }

  private String oversizeHeader() throws IOException, InterruptedException {
    return said(serving.send(serving.request(SEARCH).header("X-Long", "x".repeat(100_000))), 431);
  }

  private String climbingPaths() throws IOException {
    for (String path :
        List.of(
            "/../../../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/assets/..%2f..%2f..%2fetc/passwd",
            "/assets/..;/..;/etc/passwd",
            "/api/reports/..%2f..%2ftoken",
            "//etc/passwd")) {
      String said = raw("GET %s HTTP/1.1\r\n".formatted(path));
      if (said.contains("root:") || !said.matches("(?s)HTTP/1.1 (4\\d\\d|302).*")) {
        return "NOT refused: " + path;
      }
    }
    return "all refused";
  }

  private String climbingName() throws Exception {
    String became = upload("../../../../tmp/evenhand-was-here.txt", bytes("One two three."));
    return Files.exists(Path.of("/tmp/evenhand-was-here.txt")) ? "NOT kept in its place" : became;
  }

  private String wrongType() throws IOException, InterruptedException {
    return said(serving.json("POST", "/api/imports", "x".repeat(100_000)), 415);
  }

  /// Sent, and read or refused.
  private String upload(String name, byte[] content) throws Exception {
    var body = new ByteArrayOutputStream();
    body.write(
        bytes(
            "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                .formatted(name)));
    body.write(content);
    body.write(bytes("\r\n--cut--\r\n"));
    HttpResponse<String> answer =
        serving.send(
            serving
                .request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    if (answer.statusCode() != 202) {
      return said(answer, 413, 400);
    }
    JsonNode state;
    do {
      Thread.sleep(20);
      state = JSON.readTree(serving.get("/api/imports").body());
    } while (state.path("running").asBoolean());
    String refused = state.path("refused").path(0).path("code").asText();
    return refused.isEmpty() ? "read" : "refused: " + refused;
  }

  /// Many connections that send a letter at a time and never an end; meanwhile somebody searches.
  private void slowRequests() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < (setup.quick() ? 20 : SLOW); i++) {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), serving.port());
        socket
            .getOutputStream()
            .write(bytes("POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{".formatted(serving.port(), serving.cookie())));
        slow.add(socket);
      }
      for (int i = 0; i < 3; i++) {
        for (Socket each : slow) {
          drip(each);
        }
        attack(
            "%d requests that never end, meanwhile a search".formatted(slow.size()),
            () -> search("children"));
        Thread.sleep(setup.quick() ? 10 : 1_000);
      }
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }

  private static void drip(Socket socket) throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(' ');
      out.flush();
    } catch (SocketException e) {
      return; // closed on them, as is right
    }
  }

  private String raw(String line) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), serving.port())) {
      socket
          .getOutputStream()
          .write(
              bytes(
                  "%sHost: 127.0.0.1:%d\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                      .formatted(line, serving.port(), serving.cookie())));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String said(HttpResponse<String> answer, Integer... expected) {
    String status = Integer.toString(answer.statusCode());
    return List.of(expected).contains(answer.statusCode())
        ? "answered with " + status
        : "NOT as it should be: answered with " + status;
  }

  private static byte[] zipBomb(int megabytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var spaces = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] entities() throws IOException {
    var dtd = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      dtd.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    dtd.append("]><d>&a29;</d>");
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var each :
          Map.of("word/document.xml", dtd.toString(), "[Content_Types].xml", dtd.toString())
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(bytes(each.getValue()));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] deepHtml(int deep) {
    return bytes("<html><body>" + "<div><b>".repeat(deep) + "One two three.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
