package evenhand.store;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.report.Kind;
import evenhand.report.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that saves and is killed with SIGKILL at a random moment, again and again on one
/// folder: what it had acknowledged is there. `-Dkills=200` runs it longer, `-Dseed` replays.
class KilledWhileSavingTest {
  private static final int KILLS = Integer.getInteger("kills", 4);

  @TempDir Path temp;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    String draft = "";
    int saves = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Acknowledged last = killedAfter(draft, 1 + random.nextInt(60), random.nextInt(3_000_000));
      String story = "kill %d, replay with -Dseed=%d".formatted(kill, seed);
      draft = last.draft();
      saves += last.saves();
      try (var folder = DataFolder.open(temp);
          var database = Database.open(folder)) {
        var drafts = new Drafts(database, Clock.systemUTC());
        Draft stored = drafts.find(draft).orElseThrow();
        // One more than was heard of may be there: saved, and killed before it said so.
        assertThat(stored.revision() - last.revision()).as(story).isBetween(0, 1);
        assertThat(text(stored)).as(story).isEqualTo(textOf(stored.revision()));
        assertThat(drafts.at(draft, last.revision()).map(KilledWhileSavingTest::text))
            .as(story)
            .isEqualTo(Optional.of(textOf(last.revision())));
        assertThat(drafts.list()).as(story).hasSize(1);
      }
    }
    System.err.printf(
        "killed %d times over %d saves, nothing lost (seed %d)%n", KILLS, saves, seed);
  }

  private record Acknowledged(String draft, int revision, int saves) {}

  /// @param saves how many acknowledgements to hear before the killing
  /// @param nanos how much later still
  private Acknowledged killedAfter(String draft, int saves, int nanos) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                temp.toString(),
                draft)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int heard = 0;
    String last = "";
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        heard++;
        if (heard == saves) {
          java.util.concurrent.locks.LockSupport.parkNanos(nanos);
          process.toHandle().destroyForcibly(); // the process itself would close its streams too
        }
      }
    }
    process.waitFor();
    assertThat(last).as("the saver said something").contains(" ");
    String[] parts = last.split(" ");
    return new Acknowledged(parts[0], Integer.parseInt(parts[1]), heard);
  }

  /// Long enough for many pages of the database, and different in each revision.
  private static String textOf(int revision) {
    return "Revision %d. ".formatted(revision).repeat(500 + revision % 700);
  }

  private static String text(Draft draft) {
    return draft.sections().getFirst().paragraphs().getFirst().text();
  }

  private static Draft saying(String text) {
    var paragraph = new DraftParagraph("p00000001", Kind.PARAGRAPH, null, text, null);
    var section = new DraftSection("s1", "Findings", 1, Part.MAIN, null, List.of(paragraph));
    return new Draft(
        "", 0, Instant.EPOCH, "ilacs-2018", "Norbridge", "T", null, List.of(), List.of(section));
  }

  /// Saves until it is killed, and says each revision when it is saved.
  static final class Saver {
    public static void main(String[] args) throws Exception {
      try (var folder = DataFolder.open(Path.of(args[0]));
          var database = Database.open(folder)) {
        var drafts = new Drafts(database, Clock.systemUTC());
        String id = args[1];
        if (id.isEmpty()) {
          id = drafts.add(saying(textOf(1))).id();
          say(id, 1);
        }
        int revision = drafts.find(id).orElseThrow().revision();
        while (true) {
          if (!(drafts.save(id, revision, saying(textOf(revision + 1)))
              instanceof Saving.Saved(Draft saved))) {
            throw new IllegalStateException("not saved");
          }
          revision = saved.revision();
          say(id, revision);
        }
      }
    }

    private static void say(String id, int revision) {
      try {
        System.out.write("%s %d\n".formatted(id, revision).getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
