package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewRoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SLIP = "The the service was visited.";
  private static final String ME = "{\"name\": \"Ada Marsh\", \"role\": \"reviewer\"}";

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
  void nobodyDecidesBeforeSayingWhoTheyAre() throws Exception {
    String one = draftSaying(SLIP);
    assertThat(served.get("/api/person").json().get("person").isNull()).isTrue();
    var refused = served.post(one + "/decisions", dismissing("0123456789abcdef"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("person.unknown");
    assertThat(served.put("/api/person", "{\"name\": \" \"}").status()).isEqualTo(400);
    assertThat(served.put("/api/person", ME).status()).isEqualTo(200);
    assertThat(served.put("/api/person", "{\"name\": \"Ben Oxley\"}").status()).isEqualTo(200);
    assertThat(served.put("/api/person", ME).json().at("/person/name").asText())
        .as("whoever came last acts, also when known before")
        .isEqualTo("Ada Marsh");
    var decided = served.post(one + "/decisions", dismissing("0123456789abcdef"));
    assertThat(decided.status()).isEqualTo(201);
    assertThat(decided.json().at("/person/role").asText()).isEqualTo("reviewer");
    assertThat(decided.json().at("/at").asText()).startsWith("20");
  }

  @Test
  void aFindingKeepsItsKeyWhileItsSentenceStands() throws Exception {
    String one = draftSaying("Children are seen. " + SLIP);
    JsonNode before = finding(one, "The the");
    write(one, "Most children are seen, and early. " + SLIP + " More was added.");
    JsonNode after = finding(one, "The the");
    assertThat(after.get("key")).isEqualTo(before.get("key"));
    assertThat(after.at("/locations/0/start")).isNotEqualTo(before.at("/locations/0/start"));
    write(one, "The the team was visited.");
    JsonNode other = finding(one, "The the");
    assertThat(other.get("key")).isNotEqualTo(before.get("key"));
    assertThat(other.get("words")).isEqualTo(before.get("words"));
  }

  @Test
  void decisionsAreARecordThatSaysWhatWasOpenAtTheSignOff() throws Exception {
    served.put("/api/person", ME);
    String one = draftSaying(SLIP);
    JsonNode slip = finding(one, "The the");
    int findings = findings(one).size();
    var first = served.post(one + "/sign-off", "{\"note\": \"Seen.\"}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("left")).hasSize(findings);
    assertThat(first.json().get("revision").asInt()).isEqualTo(2);
    assertThat(first.json().get("found").valueStream().map(found -> found.get("key")))
        .as("what a later review is compared with")
        .hasSize(findings)
        .contains(slip.get("key"));

    served.post(one + "/decisions", dismissing(slip.get("key").asText()));
    assertThat(served.post(one + "/sign-off", "{}").json().get("left")).hasSize(findings - 1);
    served.post(
        one + "/decisions", dismissing(slip.get("key").asText()).replace("dismissed", "reopened"));
    assertThat(served.post(one + "/sign-off", "{}").json().get("left")).hasSize(findings);
    assertThat(served.get(one + "/decisions").json().get("decisions")).hasSize(5);
    assertThat(served.post(one + "/decisions", "{\"act\": \"signed\"}").status()).isEqualTo(400);
  }

  @Test
  void aWordSomebodyKnowsIsNotOpen() throws Exception {
    served.put("/api/person", ME);
    String one = draftSaying("The QZX met the families. The QZX wrote to them.");
    JsonNode found = finding(one, "QZX");
    int before = served.post(one + "/sign-off", "{}").json().get("left").size();
    assertThat(served.post("/api/words", "{\"word\": \"QZX\"}").status()).isEqualTo(201);
    assertThat(served.post("/api/words", "{\"word\": \" \"}").status()).isEqualTo(400);
    assertThat(served.get("/api/words").json().get("words")).hasSize(1);
    assertThat(found.get("category").asText()).isEqualTo("acronyms");
    assertThat(served.post(one + "/sign-off", "{}").json().get("left").size()).isLessThan(before);
    assertThat(served.delete("/api/words/QZX").status()).isEqualTo(204);
    assertThat(served.delete("/api/words/QZX").status()).isEqualTo(404);
  }

  @Test
  void aDraftLeavesWithFindingsAndDecisionsAsComments() throws Exception {
    served.put("/api/person", ME);
    String one = draftSaying(SLIP);
    JsonNode slip = finding(one, "The the");
    served.post(one + "/decisions", dismissing(slip.get("key").asText()));
    byte[] file = served.bytes(one + "/export?as=docx&comments=true");
    assertThat(part(file, "word/comments.xml"))
        .contains("w:author=\"Evenhand\"", "w:author=\"Ada Marsh\"")
        .contains("Not an issue: Quoted so on purpose");
    assertThat(part(file, "word/document.xml"))
        .containsPattern("commentRangeStart w:id=\"\\d\"/>.{0,80}<w:t[^>]*>The the<");
    assertThat(part(served.bytes(one + "/export?as=docx"), "word/comments.xml"))
        .doesNotContain("w:author");
    assertThat(served.get(one + "/export?as=md&comments=true").status()).isEqualTo(400);
  }

  @Test
  void aReviewLeavesAsATableAndAsADocument() throws Exception {
    served.put("/api/person", ME);
    String one = draftSaying(SLIP);
    String key = finding(one, "The the").get("key").asText();
    served.post(one + "/decisions", dismissing(key));
    var csv = served.get(one + "/review?as=csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body().lines().findFirst())
        .hasValueSatisfying(head -> assertThat(head).startsWith("state,severity,category"));
    assertThat(csv.body().lines().filter(line -> line.startsWith("dismissed")))
        .singleElement()
        .asString()
        .contains("Quoted so on purpose", "Ada Marsh");
    assertThat(words(served.bytes(one + "/review?as=docx")))
        .contains("Quoted so on purpose", "Not signed off.", "Dismissed findings (1)");
    try (var pdf = Loader.loadPDF(served.bytes(one + "/review?as=pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Quoted so on purpose", "Not signed off.", "Dismissed findings (1)");
    }
    assertThat(served.get(one + "/review?as=odt").status()).isEqualTo(400);
    assertThat(served.get("/api/drafts/none/review?as=csv").status()).isEqualTo(404);
    assertThat(served.get("/api/reports/none/decisions").status()).isEqualTo(404);
  }

  @Test
  void decisionsGoWithTheirDraft() throws Exception {
    served.put("/api/person", "{\"name\": \"Zebedee Unusual\", \"role\": \"\"}");
    String one = draftSaying(SLIP);
    served.post(
        one + "/decisions",
        "{\"act\": \"commented\", \"target\": \"ab\", \"note\": \"Xylophonic remark\"}");
    assertThat(served.delete(one).status()).isEqualTo(204);
    byte[] file = Files.readAllBytes(temp.resolve("data/evenhand.db"));
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Xylophonic remark");
    assertThat(served.delete("/api/everything?confirm=delete-everything").status()).isEqualTo(204);
    assertThat(served.get("/api/person").json().get("person").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"act\": \"waved\", \"target\": \"a\"}",
        "{\"act\": \"dismissed\"}",
        "{\"act\": \"commented\", \"target\": \"a\", \"note\": \"  \"}",
        "{\"act\": \"withdrawn\", \"target\": \"a\"}",
        "{\"act\": \"dismissed\", \"target\": \"a\", \"scope\": \"world\"}",
      })
  void whatIsNoDecisionIsRefused(String body) throws Exception {
    served.put("/api/person", ME);
    String one = draftSaying(SLIP);
    assertThat(served.post(one + "/decisions", body).status()).isEqualTo(400);
    assertThat(served.get(one + "/decisions").json().get("decisions")).isEmpty();
  }

  /// The body of a Word document, without its markup.
  private static String part(byte[] zipped, String name) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }

  private static String words(byte[] docx) throws Exception {
    return part(docx, "word/document.xml").replaceAll("<[^>]*>", " ");
  }

  private static String dismissing(String key) {
    return JSON.createObjectNode()
        .put("act", "dismissed")
        .put("scope", "here")
        .put("target", key)
        .put("note", "Quoted so on purpose")
        .toString();
  }

  private String draftSaying(String text) throws Exception {
    var begun =
        served.post(
            "/api/drafts",
            "{\"form\": \"ilacs-2018\", \"authority\": \"Norbridge\", \"title\": \"Norbridge\"}");
    String one = "/api/drafts/" + begun.json().get("id").asText();
    write(one, text);
    return one;
  }

  private void write(String one, String text) throws Exception {
    var draft = (ObjectNode) served.get(one).json();
    ((ObjectNode) draft.at("/sections/0/paragraphs/0")).put("text", text);
    ObjectNode body = JSON.createObjectNode();
    body.set("revision", draft.get("revision"));
    body.set("draft", draft);
    assertThat(served.put(one, body.toString()).status()).isEqualTo(200);
  }

  private JsonNode findings(String one) throws Exception {
    ObjectNode body = JSON.createObjectNode();
    body.set("draft", served.get(one).json());
    return served.post("/api/check", body.toString()).json().get("findings");
  }

  private JsonNode finding(String one, String quote) throws Exception {
    return findings(one)
        .valueStream()
        .filter(f -> f.at("/locations/0/quote").asText().contains(quote))
        .findFirst()
        .orElseThrow();
  }
}
