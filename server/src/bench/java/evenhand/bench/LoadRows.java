package evenhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// Many people typing at once: each saves a draft, has it checked, asks for wording, for grey text
/// ahead and for precedents, and thinks for a few seconds. Comparisons may be turned away when there
/// is too much to do; saves may not.
final class LoadRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern THREADS = Pattern.compile("evenhand_threads (\\d+)");
  private static final double MOST_MEGABYTES = 1_200;
  private static final double MOST_THREADS = 200;

  /// Between two things that somebody does: five of them in some four seconds.
  private static final int THINKING_MILLIS = 1_500;

  private static final List<String> LOOKED_FOR =
      List.of(
          "social workers know children well",
          "too many changes of placement",
          "\"care leavers\" moved into unsuitable homes",
          "timely health assessments",
          "the quality of supervision is not good enough",
          "return interviews when children go missing",
          "strong partnership with the police",
          "children wait too long for help");

  private LoadRows() {}

  private enum Kind {
    SAVE,
    COMPLETION,
    SEARCH,
    SUGGESTION,
    CHECK
  }

  /// How long each kind took, in milliseconds, and how many were turned away. For one thread.
  private static final class Tally {
    private final Map<Kind, List<Double>> millis = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> turnedAway = new EnumMap<>(Kind.class);
    final List<String> errors = new ArrayList<>();

    List<Double> millis(Kind kind) {
      return millis.computeIfAbsent(kind, each -> new ArrayList<>());
    }

    int turnedAway(Kind kind) {
      return turnedAway.getOrDefault(kind, 0);
    }

    void turnAway(Kind kind) {
      turnedAway.merge(kind, 1, Integer::sum);
    }

    void add(Tally other) {
      other.millis.forEach((kind, all) -> millis(kind).addAll(all));
      other.turnedAway.forEach((kind, count) -> turnedAway.merge(kind, count, Integer::sum));
      errors.addAll(other.errors);
    }
  }

  static List<Row> of(Setup setup) throws Exception {
    Path log = setup.scratch().resolve("load.log");
    try (Serving serving = Serving.start(setup, setup.data(), log)) {
      String report = report(serving);
      long end = System.nanoTime() + setup.amounts().load().toNanos();
      var persons = new ArrayList<Callable<Tally>>();
      for (int i = 0; i < setup.amounts().people(); i++) {
        persons.add(new Person(serving, report, new Random(20_18 + i), end)::type);
      }
      var tally = new Tally();
      double threads = 0;
      try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Tally>> all = persons.stream().map(people::submit).toList();
        while (!all.stream().allMatch(Future::isDone)) {
          threads = Math.max(threads, threads(serving));
          Thread.sleep(1_000);
        }
        for (Future<Tally> each : all) {
          tally.add(each.get());
        }
      }
      double peak = Child.megabytes(serving.pid(), "VmHWM");
      tally.errors.stream().distinct().limit(5).forEach(setup.told()::println);
      return rows(setup, tally, peak, threads);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static List<Row> rows(Setup setup, Tally tally, double peak, double threads) {
    var rows = new ArrayList<Row>();
    for (Kind kind : Kind.values()) {
      List<Double> sorted = tally.millis(kind).stream().sorted().toList();
      if (!sorted.isEmpty()) {
        rows.add(
            Row.alone(
                Group.LOAD,
                kind.name().toLowerCase(Locale.ROOT),
                "ms, p95",
                Sample.of(at(sorted, 0.95)),
                "p50 %s, p99 %s, longest %s; %,d answered, %,d turned away"
                    .formatted(
                        Numbers.of(at(sorted, 0.5)),
                        Numbers.of(at(sorted, 0.99)),
                        Numbers.of(sorted.getLast()),
                        sorted.size(),
                        tally.turnedAway(kind))));
      }
    }
    String who =
        "%d people, %d s".formatted(setup.amounts().people(), setup.amounts().load().toSeconds());
    int saves = tally.turnedAway(Kind.SAVE);
    rows.add(limited("errors, " + who, "", tally.errors.size(), 0));
    rows.add(limited("saves turned away", "", saves, 0));
    rows.add(limited("most memory", "MB resident", peak, MOST_MEGABYTES));
    rows.add(limited("most threads of the system", "", threads, MOST_THREADS));
    return rows;
  }

  private static Row limited(String what, String unit, double found, double most) {
    return Row.limited(Group.LOAD, what, unit, Sample.of(found), most);
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  /// One to begin drafts from: of the commonest form where there is one, otherwise of any.
  private static String report(Serving serving) throws IOException, InterruptedException {
    String any = "";
    for (JsonNode each : JSON.readTree(serving.get("/api/reports").body()).path("reports")) {
      if (each.path("form").asText().equals("ilacs-2018")) {
        return each.path("report").asText();
      }
      any = each.path("form").isNull() ? any : each.path("report").asText();
    }
    if (any.isEmpty()) {
      throw new IOException("the library has no report of a known form to begin drafts from");
    }
    return any;
  }

  private static double threads(Serving serving) throws IOException, InterruptedException {
    var found = THREADS.matcher(serving.get("/api/metrics").body());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  /// Somebody who types, for one thread.
  private static final class Person {
    private final Serving serving;
    private final String report;
    private final Random random;
    private final long end;
    private final Tally tally = new Tally();

    Person(Serving serving, String report, Random random, long end) {
      this.serving = serving;
      this.report = report;
      this.random = random;
      this.end = end;
    }

    Tally type() throws IOException, InterruptedException {
      String begin = JSON.writeValueAsString(Map.of("report", report, "title", "Load"));
      ObjectNode draft = (ObjectNode) JSON.readTree(serving.json("POST", "/api/drafts", begin).body());
      String id = draft.path("id").asText();
      int revision = draft.path("revision").asInt();
      for (int round = 0; System.nanoTime() < end; round++) {
        String sentence = edit(draft, round);
        var save = JSON.createObjectNode().put("revision", revision);
        save.set("draft", draft);
        HttpResponse<String> saved =
            ask(Kind.SAVE, "PUT", "/api/drafts/" + id, save.toString());
        revision = saved.statusCode() == 200
            ? JSON.readTree(saved.body()).path("revision").asInt()
            : revision;
        String text = JSON.writeValueAsString(Map.of("text", sentence.substring(0, 20)));
        ask(Kind.COMPLETION, "POST", "/api/complete", text);
        String sought = LOOKED_FOR.get(random.nextInt(LOOKED_FOR.size()));
        ask(Kind.SEARCH, "GET", "/api/search?q=" + encoded(sought + " " + round % 9), "");
        ask(
            Kind.SUGGESTION,
            "POST",
            "/api/suggest",
            JSON.writeValueAsString(
                Map.of("text", sentence, "form", "ilacs-2018", "grade", "good")));
        var check = JSON.createObjectNode();
        check.set("draft", draft);
        ask(Kind.CHECK, "POST", "/api/check", check.toString());
      }
      serving.json("DELETE", "/api/drafts/" + id, "");
      return tally;
    }

    /// Writes a sentence at the end of some paragraph.
    private String edit(ObjectNode draft, int round) {
      String sentence =
          "Managers looked at %d plans in week %d and found that most had improved."
              .formatted(random.nextInt(90), round);
      JsonNode sections = draft.path("sections");
      for (int tries = 0; tries < 100; tries++) {
        JsonNode paragraphs =
            sections.path(random.nextInt(Math.max(1, sections.size()))).path("paragraphs");
        if (!paragraphs.isEmpty()
            && paragraphs.path(random.nextInt(paragraphs.size())) instanceof ObjectNode paragraph) {
          paragraph.put("text", paragraph.path("text").asText() + " " + sentence);
          break;
        }
      }
      return sentence;
    }

    private HttpResponse<String> ask(Kind kind, String method, String path, String body)
        throws IOException, InterruptedException {
      Thread.sleep(random.nextInt(THINKING_MILLIS));
      long begun = System.nanoTime();
      HttpResponse<String> answer = serving.json(method, path, body);
      double millis = (System.nanoTime() - begun) / 1e6;
      switch (answer.statusCode()) {
        case 200 -> tally.millis(kind).add(millis);
        case 503 -> tally.turnAway(kind);
        default -> tally.errors.add(kind + " was answered with " + answer.statusCode());
      }
      return answer;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
