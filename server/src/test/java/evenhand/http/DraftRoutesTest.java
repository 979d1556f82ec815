package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.report.Paragraph;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEW =
      """
      {"form": "ilacs-2018", "authority": "Norbridge", "title": "Norbridge 2026", "published": "2026-01-31",
       "grades": [{"aspect": "overall", "grade": "good"}, {"aspect": "in-care", "grade": null}]}
      """;

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

  @Test
  void formsSayWhatADraftBeginsWith() throws Exception {
    JsonNode ilacs =
        served
            .get("/api/forms")
            .json()
            .get("forms")
            .valueStream()
            .filter(form -> form.get("id").asText().equals("ilacs-2018"))
            .findFirst()
            .orElseThrow();
    assertThat(ilacs.get("scale")).hasSize(4);
    assertThat(ilacs.at("/scale/0/id").asText()).isEqualTo("outstanding");
    assertThat(ilacs.get("aspects")).isNotEmpty();
    assertThat(ilacs.get("outline")).hasSameSizeAs(begun().get("sections"));
  }

  @Test
  void aDraftIsBegunSavedReadListedAndDeleted() throws Exception {
    ObjectNode draft = begun();
    String one = "/api/drafts/" + draft.get("id").asText();
    String text = "<script>alert(\"é👍\")</script> & \u2028 <img src=x onerror=alert(1)>";
    write(draft, text);
    var saved = served.put(one, saving(1, draft));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.json().get("revision").asInt()).isEqualTo(2);

    var read = served.get(one);
    assertThat(read.header("Content-Type")).startsWith("application/json");
    assertThat(read.json().at("/sections/0/paragraphs/0/text").asText()).isEqualTo(text);
    assertThat(read.json().at("/published").asText()).isEqualTo("2026-01-31");
    assertThat(served.get("/api/drafts").json().at("/drafts/0/id")).isEqualTo(draft.get("id"));

    assertThat(served.get(one + "/history").json().get("revisions")).hasSize(2);
    assertThat(served.get(one + "/history/1").json().at("/sections/0/paragraphs/0/text").asText())
        .isEmpty();
    assertThat(served.get(one + "/history/9").status()).isEqualTo(404);

    assertThat(served.delete(one).status()).isEqualTo(204);
    assertThat(served.get(one).status()).isEqualTo(404);
    assertThat(served.delete(one).status()).isEqualTo(404);
    assertThat(served.put(one, saving(2, draft)).status()).isEqualTo(404);
  }

  @Test
  void aStaleSaveGetsTheStoredDraft() throws Exception {
    ObjectNode draft = begun();
    String one = "/api/drafts/" + draft.get("id").asText();
    write(draft, "From the first window.");
    assertThat(served.put(one, saving(1, draft)).status()).isEqualTo(200);
    assertThat(served.put(one, saving(1, draft)).status()).as("the same again").isEqualTo(200);
    write(draft, "From the second window.");
    var stale = served.put(one, saving(1, draft));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.code()).isEqualTo("draft.stale");
    assertThat(stale.json().at("/draft/revision").asInt()).isEqualTo(2);
    assertThat(stale.json().at("/draft/sections/0/paragraphs/0/text").asText())
        .isEqualTo("From the first window.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"form": "ilacs-2018"                                                   | request.malformed
          []                                                                      | request.malformed
          null                                                                    | request.malformed
          {} {}                                                                   | request.malformed
          {}                                                                      | request.malformed
          {"form": 7}                                                             | form.unknown
          {"form": "ilacs-2018", "published": "yesterday"}                        | request.malformed
          {"form": "ilacs-2018", "grades": [{"grade": "good"}]}                   | request.malformed
          {"form": "no-such"}                                                     | form.unknown
          {"form": "ilacs-2018", "grades": [{"aspect": "x", "grade": "good"}]}    | grade.unknown
          {"form": "ilacs-2018", "grades": [{"aspect": "overall", "grade": "x"}]} | grade.unknown
          """)
  void whatIsNoDraftIsRefused(String body, String code) throws Exception {
    var answer = served.post("/api/drafts", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"revision\": 1}",
        "{\"revision\": 1, \"draft\": {}}",
        "{\"revision\": 1, \"draft\": {\"form\": \"ilacs-2018\", \"title\": \"T\", \"grades\": []}}",
        "{\"revision\": 1, \"draft\": {\"form\": \"ilacs-2018\", \"title\": \"T\", \"grades\": [],"
            + " \"sections\": [{\"id\": \"s1\", \"heading\": \"H\", \"level\": 1, \"part\": \"main\","
            + " \"paragraphs\": [{\"id\": \"p1\", \"kind\": \"novel\", \"text\": \"Secretive.\"}]}]}}",
        "{\"revision\": 1, \"draft\": {\"form\": \"ilacs-2018\", \"title\": \"T\", \"grades\": [],"
            + " \"sections\": [{\"id\": \"s1\", \"heading\": \"H\", \"level\": 1, \"part\": \"main\","
            + " \"paragraphs\": [{\"id\": \"p1\", \"kind\": \"paragraph\", \"text\": null}]}]}}",
      })
  void whatIsNoSaveIsRefusedWithoutQuotingIt(String body) throws Exception {
    String one = "/api/drafts/" + begun().get("id").asText();
    var answer = served.put(one, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("request.malformed");
    assertThat(answer.body()).doesNotContain("Secretive").doesNotContain("novel");
    assertThat(served.get(one).json().get("revision").asInt()).isEqualTo(1);
  }

  @Test
  void aBodyMustBeJsonAndNotTooLarge() throws Exception {
    var text =
        served.send(
            served
                .request("/api/drafts")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(NEW)));
    assertThat(text.status()).isEqualTo(415);
    String long1 = "{\"title\": \"" + "x".repeat(Json.MOST_BYTES) + "\"}";
    var large = served.post("/api/drafts", long1);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.code()).isEqualTo("request.too-large");
    String deep = "[".repeat(100_000);
    assertThat(served.post("/api/drafts", deep).status()).isEqualTo(400);
    assertThat(served.get("/api/drafts").status()).as("still there").isEqualTo(200);
  }

  @Test
  void halfASurrogatePairDoesNotBreakADraft() throws Exception {
    ObjectNode draft = begun();
    String one = "/api/drafts/" + draft.get("id").asText();
    String body = saving(1, write(draft, "HALF")).replace("HALF", "a\\ud83d b");
    assertThat(served.put(one, body).status()).isEqualTo(200);
    assertThat(served.get(one).json().at("/sections/0/paragraphs/0/text").asText())
        .isEqualTo("a\uFFFD b");
  }

  @Test
  void aDraftLeavesAsAFileWithItsSourcesAndComesBack() throws Exception {
    ObjectNode draft = begun();
    String one = "/api/drafts/" + draft.get("id").asText();
    draft.put("title", "Norbridge: “a \"first\"\r\nlook” / 2026");
    write(draft, "Children are seen *often* & <b>early</b>.");
    ObjectNode quote =
        ((com.fasterxml.jackson.databind.node.ArrayNode) draft.at("/sections/0/paragraphs"))
            .addObject()
            .put("id", "p00000002")
            .put("kind", "quote")
            .put("text", "Leaders know their services well.");
    quote
        .putObject("source")
        .put("report", "0".repeat(64))
        .put("file", "eastmarch.pdf")
        .put("authority", "Eastmarch")
        .put("published", "2021-03-04")
        .put("paragraph", "s3p4")
        .put("number", "13")
        .put("page", 4)
        .put("start", 0)
        .put("end", 33);
    assertThat(served.put(one, saving(1, draft)).status()).isEqualTo(200);

    var markdown = served.get(one + "/export?as=md");
    assertThat(markdown.status()).isEqualTo(200);
    assertThat(markdown.header("Content-Type")).startsWith("text/markdown");
    assertThat(markdown.header("Content-Disposition"))
        .startsWith("attachment; filename=\"")
        .contains("filename*=UTF-8''Norbridge")
        .doesNotContain("\n");
    assertThat(markdown.body())
        .contains("Leaders know their services well.")
        .contains("Source: Eastmarch, 4 March 2021, paragraph 13, page 4");

    var word = served.bytes(one + "/export?as=docx");
    var read =
        new ReportReader(FormLibrary.read(Served.HOME.resolve("corpus/forms")))
            .read("back.docx", word);
    assertThat(read.form()).isEqualTo("ilacs-2018");
    assertThat(read.paragraphs().map(Paragraph::text))
        .contains("Children are seen *often* & <b>early</b>.", "Leaders know their services well.");

    assertThat(served.get(one + "/export?as=exe").status()).isEqualTo(400);
    assertThat(served.get(one + "/export").status()).isEqualTo(400);
    assertThat(served.get("/api/drafts/none/export?as=md").status()).isEqualTo(404);
  }

  @Test
  void aDraftIsCheckedAsItStands() throws Exception {
    ObjectNode draft = begun();
    var good = served.post("/api/check", "{\"draft\": " + draft + "}");
    assertThat(good.status()).isEqualTo(200);
    assertThat(good.json().has("skipped")).isTrue();
    assertThat(good.json().has("readings")).isTrue();
    write(draft, "The the service was was visited.");
    var checked = served.post("/api/check", "{\"draft\": " + draft + "}");
    assertThat(checked.json().get("findings").size())
        .isGreaterThanOrEqualTo(good.json().get("findings").size());
    assertThat(served.post("/api/check", "{}").status()).isEqualTo(400);
  }

  private static ObjectNode begun() throws Exception {
    var answer = served.post("/api/drafts", NEW);
    assertThat(answer.status()).isEqualTo(201);
    return (ObjectNode) answer.json();
  }

  private static ObjectNode write(ObjectNode draft, String text) {
    ((ObjectNode) draft.at("/sections/0/paragraphs/0")).put("text", text);
    return draft;
  }

  private static String saving(int revision, JsonNode draft) {
    return JSON.createObjectNode().put("revision", revision).set("draft", draft).toString();
  }
}
