package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evenhand.http.Served.Upload;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRoutesTest {
  private static final Path SAMPLES = Served.HOME.resolve("corpus/samples");

  @TempDir Path temp;
  private Served served;

  @BeforeEach
  void serve() throws Exception {
    served = new Served(temp.resolve("data"));
  }

  @AfterEach
  void stop() throws Exception {
    served.close();
  }

  @Test
  void aGoodAndABadFileAreImportedSearchedCheckedAndRemoved() throws Exception {
    var good = sample("redmarsh-2022-focused-visit.md");
    var bad =
        new Upload("broken.pdf", "%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8));
    var taken = served.upload(List.of(good, bad));
    assertThat(taken.status()).isEqualTo(202);
    assertThat(taken.json().get("running").asBoolean()).isTrue();
    assertThat(taken.json().get("total").asInt()).isEqualTo(2);

    List<JsonNode> told = events();
    JsonNode ended = told.getLast();
    assertThat(ended.get("running").asBoolean()).isFalse();
    assertThat(ended.get("done").asInt()).isEqualTo(2);
    assertThat(ended.get("added").asInt()).isEqualTo(1);
    assertThat(ended.at("/refused/0/file").asText()).isEqualTo("broken.pdf");
    assertThat(ended.at("/refused/0/message").asText()).isNotBlank();
    assertThat(told).allSatisfy(state -> assertThat(state.get("total").asInt()).isEqualTo(2));
    assertThat(spooled()).isEmpty();

    JsonNode report = served.get("/api/reports").json().at("/reports/0");
    assertThat(report.get("form").asText()).isEqualTo("focused-visit");
    assertThat(report.get("file").asText()).isEqualTo("redmarsh-2022-focused-visit.md");
    String one = "/api/reports/" + report.get("report").asText();
    JsonNode whole = served.get(one).json();
    assertThat(whole.get("sections")).isNotEmpty();
    JsonNode status = served.get("/api/status").json();
    assertThat(status.get("reports").asInt()).isEqualTo(1);
    assertThat(status.get("sentences").asInt()).isGreaterThan(status.get("paragraphs").asInt());

    String words = firstWords(whole);
    var found = served.get("/api/search?q=" + words.replace(" ", "%20") + "&limit=3");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().at("/hits/0/report")).isEqualTo(report.get("report"));
    assertThat(served.get("/api/search?q=&limit=3").json().get("hits")).isEmpty();
    var comparable = served.post("/api/comparable", "{\"text\": \"" + words + "\", \"limit\": 2}");
    assertThat(comparable.json().get("hits")).hasSizeBetween(1, 2);
    assertThat(served.get(one + "/check").json().has("findings")).isTrue();

    served.upload(List.of(good));
    assertThat(events().getLast().get("unchanged").asInt()).isEqualTo(1);

    assertThat(served.delete(one).status()).isEqualTo(204);
    assertThat(served.get(one).status()).isEqualTo(404);
    assertThat(served.get(one + "/check").status()).isEqualTo(404);
    assertThat(served.delete(one).status()).isEqualTo(404);
    assertThat(served.get("/api/search?q=" + words.replace(" ", "%20")).json().get("hits"))
        .isEmpty();
  }

  @Test
  void everythingIsDeletedForGoodWhenItIsMeant() throws Exception {
    served.upload(List.of(sample("redmarsh-2022-focused-visit.md")));
    events();
    String draft =
        served
            .post("/api/drafts", "{\"form\": \"ilacs-2018\", \"title\": \"Quillfeather\"}")
            .json()
            .get("id")
            .asText();
    assertThat(filesWith("Quillfeather")).isNotEmpty();
    assertThat(filesWith("Redmarsh")).isNotEmpty();
    assertThat(served.delete("/api/everything").status()).isEqualTo(400);
    assertThat(served.get("/api/drafts/" + draft).status()).isEqualTo(200);

    assertThat(served.delete("/api/everything?confirm=delete-everything").status()).isEqualTo(204);
    assertThat(served.get("/api/drafts/" + draft).status()).isEqualTo(404);
    assertThat(served.get("/api/reports").json().get("reports")).isEmpty();
    assertThat(served.get("/api/status").json().get("paragraphs").asInt()).isZero();
    assertThat(filesWith("Quillfeather")).isEmpty();
    assertThat(filesWith("Redmarsh")).isEmpty();
  }

  @Test
  void manyFilesArriveAtOnceAndAreRefusedOneByOne() throws Exception {
    var files = new ArrayList<Upload>();
    for (int i = 0; i < 1_200; i++) {
      files.add(new Upload("empty%d.pdf".formatted(i), new byte[0]));
    }
    assertThat(served.upload(files).status()).isEqualTo(202);
    JsonNode ended = events().getLast();
    assertThat(ended.get("done").asInt()).isEqualTo(1_200);
    assertThat(ended.get("refused")).hasSize(1_200);
  }

  @Test
  void whatIsTooLargeIsRefusedAndLeavesNothing() throws Exception {
    for (int megabytes : new int[] {3, 9}) {
      var answer = served.upload(List.of(new Upload("large.pdf", new byte[megabytes << 20])));
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.code()).isEqualTo("upload.refused");
    }
    assertThat(spooled()).isEmpty();
    assertThat(served.get("/api/imports").json().get("total").asInt()).isZero();
  }

  @Test
  void anUploadThatIsCutOffLeavesNothing() throws Exception {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), served.server.port())) {
      String head =
          """
          POST /api/imports HTTP/1.1
          Host: 127.0.0.1:%d
          Cookie: %s
          Content-Type: multipart/form-data; boundary=cut
          Content-Length: 2000000

          --cut
          Content-Disposition: form-data; name="files"; filename="x.pdf"

          """
              .replace("\n", "\r\n")
              .formatted(served.server.port(), served.cookie());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[1_900_000]);
      socket.getOutputStream().flush();
    }
    assertThat(served.get("/api/imports").json().get("total").asInt()).isZero();
    long end = System.nanoTime() + 10_000_000_000L;
    while (!spooled().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(spooled()).isEmpty();
  }

  @Test
  void anUploadIsMultipartAndHoldsAFile() throws Exception {
    assertThat(served.post("/api/imports", "{}").status()).isEqualTo(415);
    assertThat(served.upload(List.of()).status()).isIn(400, 413);
  }

  @Test
  void namesAreShownAndNeverFollowed() throws Exception {
    var names = List.of("../../../../escaped.pdf", "C:\\\\temp\\\\escaped.pdf", "..", "<b>x.pdf");
    served.upload(names.stream().map(name -> new Upload(name, new byte[9])).toList());
    JsonNode refused = events().getLast().get("refused");
    assertThat(refused)
        .extracting(one -> one.get("file").asText())
        .containsExactlyInAnyOrder("escaped.pdf", "escaped.pdf", "unnamed", "<b>x.pdf");
    try (Stream<Path> files = Files.walk(temp)) {
      assertThat(files).noneMatch(file -> file.toString().contains("escaped"));
    }
  }

  @Test
  void anImportCanBeStopped() throws Exception {
    var files = new ArrayList<Upload>();
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path file : samples.sorted().toList()) {
        files.add(sample(String.valueOf(file.getFileName())));
      }
    }
    served.upload(files);
    assertThat(served.delete("/api/imports").status()).isEqualTo(204);
    JsonNode ended = events().getLast();
    assertThat(ended.get("running").asBoolean()).isFalse();
    assertThat(ended.get("done").asInt()).isLessThan(files.size());
    assertThat(spooled()).isEmpty();
    int kept = ended.get("added").asInt();
    assertThat(served.get("/api/reports").json().get("reports")).hasSize(kept);
  }

  /// Every state told until the import ends.
  private List<JsonNode> events() throws Exception {
    var answer = served.get("/api/imports/events");
    assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
    var states = new ArrayList<JsonNode>();
    for (String line : answer.body().lines().toList()) {
      if (line.startsWith("data: ")) {
        states.add(new ObjectMapper().readTree(line.substring("data: ".length())));
      }
    }
    return states;
  }

  private List<String> spooled() throws Exception {
    try (Stream<Path> files = Files.list(temp.resolve("data/spool"))) {
      return files.map(Path::toString).toList();
    }
  }

  private List<Path> filesWith(String words) throws Exception {
    var found = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(words)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static String firstWords(JsonNode report) {
    for (JsonNode section : report.get("sections")) {
      for (JsonNode paragraph : section.get("paragraphs")) {
        List<String> words = List.of(paragraph.get("text").asText().split("[^a-z]+"));
        if (words.size() > 20) {
          return String.join(" ", words.subList(2, 12));
        }
      }
    }
    throw new AssertionError("no long paragraph");
  }

  private static Upload sample(String name) throws Exception {
    return new Upload(name, Files.readAllBytes(SAMPLES.resolve(name)));
  }
}
