package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingBankRoutesTest {
  private static final String PASSAGE =
      """
      {"text": "Leaders know what to do next.", "useWhen": "at the end", "form": null,
       "aspect": "leaders", "grade": "good", "approvedBy": "A. Reader", "approved": "2026-01-30",
       "reviewed": "2026-01-30"}\
      """;

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
  void aPassageIsKeptListedAndDeleted() throws Exception {
    String id = added().get("id").asText();
    assertThat(served.get("/api/wording").json().at("/passages/0/text").asText())
        .isEqualTo("Leaders know what to do next.");
    assertThat(listed("?aspect=leaders&grade=good&form=ilacs-2018")).isEqualTo(1);
    assertThat(listed("?aspect=in-care")).isZero();
    assertThat(listed("?grade=inadequate")).isZero();
    assertThat(served.delete("/api/wording/" + id).status()).isEqualTo(204);
    assertThat(served.delete("/api/wording/" + id).status()).isEqualTo(404);
    assertThat(listed("")).isZero();
  }

  @Test
  void anotherTextNeedsAnotherApproval() throws Exception {
    JsonNode added = added();
    String id = added.get("id").asText();
    String said = PASSAGE.replace("at the end", "at the beginning");
    JsonNode same = changed(id, 1, said).json();
    assertThat(same.get("revision").asInt()).isEqualTo(2);
    assertThat(same.get("approvedBy").asText()).isEqualTo("A. Reader");
    JsonNode other = changed(id, 2, PASSAGE.replace("next", "now")).json();
    assertThat(other.get("text").asText()).endsWith("now.");
    assertThat(other.get("approvedBy").isNull()).isTrue();
    JsonNode again =
        changed(id, 3, PASSAGE.replace("next", "then").replace("A. Reader", "B. Reader")).json();
    assertThat(again.get("approvedBy").asText()).isEqualTo("B. Reader");
  }

  @Test
  void aPassageKeepsItsSourceAndIsRetired() throws Exception {
    String source =
        "{\"report\": \"1f0c\", \"file\": \"a.md\", \"authority\": \"Norbridge\", \"published\":"
            + " \"2026-01-30\", \"grade\": \"good\", \"paragraph\": \"s1p2\", \"number\": \"7\","
            + " \"page\": null, \"start\": 0, \"end\": 29}";
    String passage = PASSAGE.replace("\"form\"", "\"source\": %s, \"form\"".formatted(source));
    JsonNode added = served.post("/api/wording", passage).json();
    assertThat(added.at("/source/number").asText()).isEqualTo("7");
    assertThat(added.get("retired").isNull()).isTrue();
    String id = added.get("id").asText();
    String retired = passage.replace("\"form\"", "\"retired\": \"2026-02-01\", \"form\"");
    assertThat(changed(id, 1, retired).status()).isEqualTo(200);
    JsonNode kept = served.get("/api/wording/" + id).json().get("passage");
    assertThat(kept.get("retired").asText()).isEqualTo("2026-02-01");
    assertThat(kept.at("/source/authority").asText()).isEqualTo("Norbridge");
    assertThat(kept.get("approvedBy").asText()).isEqualTo("A. Reader");
  }

  @Test
  void whoComesSecondIsTold() throws Exception {
    String id = added().get("id").asText();
    assertThat(changed(id, 1, PASSAGE.replace("next", "now")).status()).isEqualTo(200);
    var late = changed(id, 1, PASSAGE.replace("next", "later"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("passage.stale");
    assertThat(late.json().at("/passage/text").asText()).endsWith("now.");
    assertThat(changed("nobody", 1, PASSAGE).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoPassageIsRefused() throws Exception {
    assertThat(served.post("/api/wording", "{\"text\": \" \"}").status()).isEqualTo(400);
    assertThat(served.post("/api/wording", PASSAGE.replace("\"A. Reader\"", "null")).status())
        .isEqualTo(400);
    assertThat(served.get("/api/wording/nobody").status()).isEqualTo(404);
  }

  @Test
  void itIsKnownWhereAPassageWasUsedForAsLongAsTheDraftIsThere() throws Exception {
    String id = added().get("id").asText();
    String draft =
        served
            .post("/api/drafts", "{\"form\": \"ilacs-2018\", \"title\": \"t\", \"grades\": []}")
            .json()
            .get("id")
            .asText();
    String use = "{\"draft\": \"%s\", \"paragraph\": \"p8f3a1c02\"}".formatted(draft);
    assertThat(served.post("/api/wording/" + id + "/uses", use).status()).isEqualTo(204);
    assertThat(served.post("/api/wording/" + id + "/uses", use).status()).isEqualTo(204);
    JsonNode one = served.get("/api/wording/" + id).json();
    assertThat(one.get("drafts")).hasSize(1);
    assertThat(one.at("/drafts/0/paragraph").asText()).isEqualTo("p8f3a1c02");
    assertThat(one.get("published")).isEmpty();
    assertThat(
            served
                .post("/api/wording/" + id + "/uses", "{\"draft\": \"none\", \"paragraph\": \"p\"}")
                .status())
        .isEqualTo(404);
    served.delete("/api/drafts/" + draft);
    assertThat(served.get("/api/wording/" + id).json().get("drafts")).isEmpty();
  }

  @Test
  void everythingMeansTheBankToo() throws Exception {
    added();
    served.delete("/api/everything?confirm=delete-everything");
    assertThat(listed("")).isZero();
  }

  private JsonNode added() throws Exception {
    var answer = served.post("/api/wording", PASSAGE);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }

  private Served.Answer changed(String id, int revision, String passage) throws Exception {
    return served.put(
        "/api/wording/" + id, "{\"revision\": %d, \"passage\": %s}".formatted(revision, passage));
  }

  private int listed(String asked) throws Exception {
    return served.get("/api/wording" + asked).json().get("passages").size();
  }
}
