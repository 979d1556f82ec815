package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The OpenAPI description, as served, against the routes and against what they answer.
class DescriptionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path temp;
  private static Served served;
  private static JsonNode described;

  @BeforeAll
  static void serve() throws Exception {
    served = new Served(temp.resolve("data"));
    var answer = served.get("/api/openapi.yaml");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/yaml");
    described = new ObjectMapper(new YAMLFactory()).readTree(answer.body());
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void everyRouteIsDescribedOnceAndNothingElse() {
    var operations = new ArrayList<String>();
    var names = new ArrayList<String>();
    described
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  if (!method.getKey().equals("parameters")) {
                    operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    names.add(method.getValue().get("operationId").asText());
                  }
                }));
    assertThat(operations)
        .containsExactlyInAnyOrderElementsOf(
            served.server.routes().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .map(route -> route.method().name() + " " + route.path())
                .toList());
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(described.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(at(ref).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    served.put("/api/person", "{\"name\": \"Ada Marsh\", \"role\": \"reviewer\"}");
    var begun =
        served.post(
            "/api/drafts", "{\"form\": \"ilacs-2018\", \"title\": \"T\", \"authority\": null}");
    fits("/api/drafts", "post", begun);
    var draft = (ObjectNode) begun.json();
    ((ObjectNode) draft.at("/sections/0/paragraphs/0"))
        .put("text", "The the service was visited. The QZX was there and the QZX saw it.");
    for (int section = 1; section < draft.get("sections").size(); section++) {
      ((ObjectNode) draft.at("/sections/%d/paragraphs/0".formatted(section)))
          .put("text", "The training of foster carers is good here.");
    }
    String one = "/api/drafts/" + draft.get("id").asText();
    ObjectNode save = JSON.createObjectNode().put("revision", 1);
    save.set("draft", draft);
    fits("/api/drafts/{id}", "put", served.put(one, save.toString()));
    fits("/api/drafts/{id}", "get", served.get(one));
    fits("/api/drafts/{id}/history", "get", served.get(one + "/history"));
    fits("/api/drafts/{id}/history/{revision}", "get", served.get(one + "/history/1"));
    fits("/api/drafts", "get", served.get("/api/drafts"));
    ObjectNode check = JSON.createObjectNode();
    check.set("draft", draft);
    var checked = served.post("/api/check", check.toString());
    assertThat(checked.json().get("findings")).as("something to describe").isNotEmpty();
    fits("/api/check", "post", checked);
    String decision =
        "{\"act\": \"dismissed\", \"target\": \"ab\", \"about\": {\"check\": \"c\"}, \"note\": \"n\"}";
    fits("/api/drafts/{id}/decisions", "post", served.post(one + "/decisions", decision));
    fits("/api/drafts/{id}/sign-off", "post", served.post(one + "/sign-off", "{}"));
    fits("/api/drafts/{id}/decisions", "get", served.get(one + "/decisions"));
    var subjects = served.get(one + "/subjects");
    assertThat(subjects.json().get("subjects")).isNotEmpty();
    fits("/api/drafts/{id}/subjects", "get", subjects);
    fits("/api/words", "post", served.post("/api/words", "{\"word\": \"QZX\"}"));
    for (String path :
        List.of(
            "/api/health",
            "/api/status",
            "/api/forms",
            "/api/person",
            "/api/words",
            "/api/reports",
            "/api/imports")) {
      fits(path, "get", served.get(path));
    }
    fits("/api/phrase", "get", served.get("/api/phrase?phrase=plans"));
  }

  /// Beside the text of the report, the new draft has what a draft begun empty has.
  private static void beginsWith(JsonNode report) throws Exception {
    String hash = report.get("report").asText();
    var begun = served.post("/api/drafts", "{\"report\": \"%s\"}".formatted(hash));
    fits("/api/drafts", "post", begun);
    JsonNode draft = begun.json();
    assertThat(draft.get("form")).isEqualTo(report.get("form"));
    assertThat(draft.get("authority")).isEqualTo(report.get("authority"));
    assertThat(draft.get("published").isNull()).isTrue();
    var said = texts(report);
    assertThat(said).isNotEmpty();
    assertThat(texts(draft)).containsAll(said);
    assertThat(draft.get("sections").valueStream().map(s -> s.get("heading").asText()))
        .as("headings leave the grade to the draft")
        .noneMatch(heading -> heading.endsWith(": good") || heading.contains(": requires"));
    assertThat(
            draft.get("sections").valueStream().filter(s -> s.get("part").asText().equals("front")))
        .as("the cover's names and dates are not the next report's")
        .allSatisfy(section -> assertThat(section.get("heading").asText()).isEmpty());
    var grades = draft.get("grades").valueStream().map(g -> g.get("aspect").asText()).toList();
    assertThat(grades).isNotEmpty().doesNotHaveDuplicates();
    assertThat(served.post("/api/drafts", "{\"report\": \"none\"}").status()).isEqualTo(404);
    served.delete("/api/drafts/" + draft.get("id").asText());
  }

  /// Every paragraph outside tables, in order.
  private static List<String> texts(JsonNode of) {
    return of.get("sections")
        .valueStream()
        .flatMap(section -> section.get("paragraphs").valueStream())
        .filter(paragraph -> !paragraph.get("kind").asText().equals("table"))
        .map(paragraph -> paragraph.get("text").asText())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void importedReportsAndWhatIsFoundInThemAreAsDescribed() throws Exception {
    byte[] report =
        Files.readAllBytes(Served.HOME.resolve("corpus/samples/eastmarch-2019-ilacs.md"));
    fits("/api/imports", "post", served.upload(List.of(new Served.Upload("eastmarch.md", report))));
    for (int i = 0; i < 600 && served.get("/api/imports").json().get("running").asBoolean(); i++) {
      Thread.sleep(100);
    }
    fits("/api/imports", "get", served.get("/api/imports"));
    var all = served.get("/api/reports");
    fits("/api/reports", "get", all);
    String one = "/api/reports/" + all.json().at("/reports/0/report").asText();
    fits("/api/reports/{report}", "get", served.get(one));
    beginsWith(served.get(one).json());
    fits("/api/reports/{report}/check", "get", served.get(one + "/check"));
    var lengths = served.get("/api/forms/ilacs-2018/lengths");
    assertThat(lengths.json().at("/lengths/0/reports").asInt()).isEqualTo(1);
    assertThat(lengths.json().at("/lengths/0/median").asInt()).isPositive();
    fits("/api/forms/{form}/lengths", "get", lengths);
    assertThat(served.get("/api/forms/none/lengths").status()).isEqualTo(404);
    fits("/api/reports/{report}/subjects", "get", served.get(one + "/subjects"));
    var phrase = served.get("/api/phrase?phrase=plans");
    assertThat(phrase.json().get("lines")).isNotEmpty();
    fits("/api/phrase", "get", phrase);
    var counted = served.get("/api/search?q=plans&mode=keyword&facets=true");
    fits("/api/search", "get", counted);
    assertThat(counted.json().at("/facets/counts/grade")).isNotEmpty();
    String passage = "{\"text\": \"Plans are reviewed.\", \"useWhen\": \"\"}";
    var kept = served.post("/api/wording", passage);
    fits("/api/wording", "post", kept);
    fits("/api/wording", "get", served.get("/api/wording"));
    fits("/api/wording/{id}", "get", served.get("/api/wording/" + kept.json().get("id").asText()));
    fits("/api/complete", "post", served.post("/api/complete", "{\"text\": \"Plans are\"}"));
  }

  @Test
  void refusalsAreAsDescribed() throws Exception {
    for (String path : List.of("/api/drafts/none", "/api/phrase", "/api/search?limit=x")) {
      var answer = served.get(path);
      assertThat(answer.status()).isGreaterThanOrEqualTo(400);
      assertThat(faults(answer.json(), at("#/components/schemas/Error"), path)).isEmpty();
    }
  }

  private static void fits(String path, String method, Served.Answer answer) throws Exception {
    JsonNode content =
        described
            .get("paths")
            .get(path)
            .get(method)
            .get("responses")
            .path(String.valueOf(answer.status()));
    assertThat(content.isMissingNode())
        .as("%s of %s is described", answer.status(), path)
        .isFalse();
    JsonNode schema = content.at("/content/application~1json/schema");
    assertThat(schema.isMissingNode()).as("a schema for %s", path).isFalse();
    assertThat(faults(answer.json(), schema, method + " " + path)).isEmpty();
  }

  private static JsonNode at(String ref) {
    return described.at(ref.substring(1));
  }

  /// Where a value is not as its schema says; what the schema does not name is a fault too.
  private static List<String> faults(JsonNode value, JsonNode schema, String place) {
    if (schema.has("$ref")) {
      return faults(value, at(schema.get("$ref").asText()), place);
    }
    if (schema.has("oneOf")) {
      boolean fits =
          schema.get("oneOf").valueStream().anyMatch(one -> faults(value, one, place).isEmpty());
      return fits ? List.of() : List.of(place + " is none of those it may be");
    }
    var faults = new ArrayList<String>();
    List<String> types =
        schema.path("type").isArray()
            ? schema.get("type").valueStream().map(JsonNode::asText).toList()
            : List.of(schema.path("type").asText());
    if (!types.contains(type(value)) && !(types.contains("number") && value.isNumber())) {
      return List.of("%s is a %s, not %s".formatted(place, type(value), types));
    }
    if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
      faults.add(place + " is not one of its values: " + value);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        faults.addAll(faults(value.get(i), schema.get("items"), place + "[" + i + "]"));
      }
    }
    if (value.isObject()) {
      schema
          .path("required")
          .forEach(name -> {
            if (!value.has(name.asText())) {
              faults.add(place + " lacks " + name.asText());
            }
          });
      value
          .properties()
          .forEach(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            JsonNode others = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
              faults.addAll(faults(field.getValue(), known, place + "." + field.getKey()));
            } else if (others.isObject()) {
              faults.addAll(faults(field.getValue(), others, place + "." + field.getKey()));
            } else if (others.isBoolean()) {
              faults.add(place + " has " + field.getKey() + ", which is not described");
            }
          });
    }
    return faults;
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case OBJECT -> "object";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BINARY, MISSING, POJO -> "nothing of JSON";
    };
  }
}
