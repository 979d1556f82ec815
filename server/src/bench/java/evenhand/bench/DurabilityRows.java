package evenhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evenhand.cli.Parts;
import evenhand.form.CorpusException;
import evenhand.grading.GradeReader;
import evenhand.library.ImportListener;
import evenhand.library.Library;
import evenhand.library.Verification;
import evenhand.store.Drafts;
import evenhand.store.ImportedReport;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A server that imports, saves and removes (which merges its index) at once, and a training, killed
/// with SIGKILL at random moments, again and again over one folder. After each: what was answered is
/// there, what was removed is not, nothing is there twice, and folder, database and index agree.
final class DurabilityRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// One kill in so many hits a training.
  private static final int TRAININGS = 10;

  private static final int LONGEST_MILLIS = 4_000;

  private final Setup setup;
  private final Random random;
  private final Path data;
  private final Path weights;
  private final List<String> losses = new ArrayList<>();

  /// What was answered: reports that are there, reports that were removed, the draft as last saved.
  private final Set<String> there = new HashSet<>();
  private final Set<String> removing = new HashSet<>();
  private final Set<String> removed = new HashSet<>();
  private volatile String draft = "";
  private volatile int revision;
  private int files;
  private int saves;
  private int trainings;

  private DurabilityRows(Setup setup) {
    this.setup = setup;
    random = new Random(setup.amounts().seed());
    data = setup.scratch().resolve("killed");
    weights = setup.scratch().resolve("weights");
  }

  static List<Row> of(Setup setup) throws Exception {
    return new DurabilityRows(setup).rows();
  }

  private List<Row> rows() throws Exception {
    int kills = setup.amounts().kills();
    for (int kill = 1; kill <= kills; kill++) {
      setup.told().printf("kill %d of %d (--seed %d) …%n", kill, kills, setup.amounts().seed());
      if (kill % TRAININGS == 0) {
        killTraining();
      } else {
        killServer();
        check(kill);
      }
    }
    losses.forEach(setup.told()::println);
    return List.of(
        Row.limited(
                Group.DURABILITY,
                "things lost, there twice or out of step",
                "in %,d kills".formatted(kills),
                Sample.of(losses.size()),
                0)
            .noted(
                "seed %d; %,d saves, %,d reports imported, %,d removed were answered; weights read after %d killed trainings; "
                        .formatted(
                            setup.amounts().seed(),
                            saves,
                            there.size() + removing.size(),
                            removed.size(),
                            trainings)
                    + bound(kills)));
  }

  /// The rule of three: had a kill a greater chance to lose something, so many without a loss would
  /// be less than 5 % likely.
  private String bound(int kills) {
    return losses.isEmpty()
        ? "the chance of a loss at a kill is below %.1f %% (95 %% sure)"
            .formatted(Math.min(100, 300.0 / kills))
        : "losses were seen, the first at " + losses.getFirst();
  }

  private void killServer() throws Exception {
    Path log = setup.scratch().resolve("killed.log");
    try (Serving serving = Serving.startPlainly(setup, data, log)) {
      List<Thread> clients =
          List.of(
              untilKilled(serving, () -> save(serving)),
              untilKilled(serving, () -> take(serving)),
              untilKilled(serving, () -> remove(serving)));
      Thread.sleep(50 + random.nextInt(setup.quick() ? 1_500 : LONGEST_MILLIS));
      serving.kill();
      for (Thread each : clients) {
        each.join();
      }
    }
  }

  private interface Request {
    void send() throws IOException, InterruptedException;
  }

  /// What is sent again and again, until there is nobody to answer.
  private Thread untilKilled(Serving serving, Request request) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (serving.lives()) {
                  request.send();
                }
              } catch (IOException e) {
                setup.told().println("  killed within a request");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void save(Serving serving) throws IOException, InterruptedException {
    if (draft.isEmpty()) {
      String begun =
          serving.json("POST", "/api/drafts", "{\"form\":\"ilacs-2018\",\"title\":\"0\"}").body();
      JsonNode made = JSON.readTree(begun);
      revision = made.path("revision").asInt();
      draft = made.path("id").asText();
    }
    ObjectNode now = (ObjectNode) JSON.readTree(serving.get("/api/drafts/" + draft).body());
    int next = now.path("revision").asInt();
    // What was read was answered too: the save that a kill before left unanswered may be in it.
    revision = Math.max(revision, next);
    now.put("title", title(next + 1));
    var body = JSON.createObjectNode().put("revision", next);
    body.set("draft", now);
    if (serving.json("PUT", "/api/drafts/" + draft, body.toString()).statusCode() == 200) {
      revision = next + 1;
      saves++;
    }
  }

  /// Different in each revision, and of many lengths.
  private static String title(int revision) {
    return "Revision %d. ".formatted(revision).repeat(1 + revision % 20);
  }

  private void take(Serving serving) throws IOException, InterruptedException {
    var body = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      body.append("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"r%d.md\"\r\n\r\n%s\r\n".formatted(files, report(files)));
      files++;
    }
    serving.send(
        serving
            .request("/api/imports")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofString(body + "--cut--\r\n")));
    do {
      Thread.sleep(20);
      for (JsonNode each : JSON.readTree(serving.get("/api/reports").body()).path("reports")) {
        listed(each.path("report").asText());
      }
    } while (JSON.readTree(serving.get("/api/imports").body()).path("running").asBoolean());
  }

  private synchronized void listed(String report) {
    if (!removing.contains(report)) {
      there.add(report);
    }
  }

  private void remove(Serving serving) throws IOException, InterruptedException {
    Thread.sleep(300);
    String report = toRemove();
    if (!report.isEmpty()
        && serving.json("DELETE", "/api/reports/" + report, "").statusCode() == 204) {
      synchronized (this) {
        removed.add(report);
      }
    }
  }

  /// One of those that are there; from now on it may be gone.
  private synchronized String toRemove() {
    String report = there.stream().findAny().orElse("");
    there.remove(report);
    removing.add(report);
    return report;
  }

  private static String report(int number) {
    var text =
        new StringBuilder("# Inspection of children's services in Place %d\n\n".formatted(number));
    for (int i = 0; i < 6; i++) {
      text.append(
          "%d. In week %d of year %d, managers of team %d looked at %d plans and found most of them sound.\n\n"
              .formatted(i + 1, i, number, number % 7, number * 31 % 97));
    }
    return text.toString();
  }

  private void check(int kill) throws Exception {
    String at = "kill %d: ".formatted(kill);
    try (Parts parts = setup.parts(data)) {
      Library library = parts.library();
      var found = new ArrayList<>(library.reports().stream().map(ImportedReport::report).toList());
      var different = new HashSet<>(found);
      if (different.size() != found.size()) {
        losses.add(at + "a report is there twice");
      }
      for (String each : there) {
        if (!different.contains(each)) {
          losses.add(at + "a report that was answered for is gone");
        }
      }
      for (String each : different) {
        if (removed.contains(each)) {
          losses.add(at + "a report that was removed is there");
        }
        if (library.index().count(each, "report") != 1) {
          losses.add(at + "the index does not hold a report once");
        }
      }
      checkDraft(parts, at);
    }
    try (Parts parts = setup.parts(data)) {
      new Verification(
              parts.folder(),
              parts.database(),
              parts.reportReader()::read,
              parts.modelFingerprint(),
              parts::embedder,
              false,
              ImportListener.NONE)
          .run()
          .forEach(fault -> losses.add(at + fault.where() + ": " + fault.what()));
    }
  }

  private void checkDraft(Parts parts, String at) throws Exception {
    if (draft.isEmpty()) {
      return;
    }
    var stored = new Drafts(parts.database(), Clock.systemUTC()).find(draft);
    if (stored.isEmpty()) {
      losses.add(at + "the draft is gone");
      return;
    }
    int now = stored.get().revision();
    // One more than was answered may be there: saved, and killed before it said so.
    if (now < revision || now > revision + 1) {
      losses.add(at + "revision %d was answered, %d is there".formatted(revision, now));
    }
    if (now > 1 && !stored.get().title().strip().equals(title(now).strip())) {
      losses.add(at + "the draft is not what was saved");
    }
  }

  /// What it writes is whole, or what was there before.
  private void killTraining() throws Exception {
    List<String> command =
        List.of(
            "train",
            "--counts-only",
            "--out",
            weights.toString(),
            setup.home().resolve("corpus/samples").toString());
    Process training =
        new ProcessBuilder(Child.line(setup, setup.scratch(), List.of("-Xmx1g"), command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    training.waitFor(1_000 + random.nextInt(12_000), TimeUnit.MILLISECONDS);
    training.destroyForcibly().waitFor();
    if (Files.exists(weights.resolve("weights.json"))) {
      try {
        GradeReader.open(weights, setup.home().resolve("corpus"), texts -> List.of());
        trainings++;
      } catch (CorpusException | RuntimeException e) {
        losses.add("a training that was killed left weights that cannot be read: " + e);
      }
    }
  }
}
