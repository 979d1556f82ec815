package evenhand.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import killed at any moment: what was told stays, nothing is there twice, and the next import
/// finishes the work. `-Dkills=200` for the long run.
class KillTest {
  private static final int FILES = 40;

  @TempDir Path temp;

  @Test
  void nothingToldIsLostAndNothingIsThereTwice() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    Path files = Files.createDirectory(temp.resolve("files"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(files.resolve("f%02d.txt".formatted(i)), Invented.file(i, 4));
    }
    for (int kill = 0; kill < Integer.getInteger("kills", 3); kill++) {
      Path data = temp.resolve("data" + kill);
      Path told = temp.resolve("told" + kill);
      killWhen(random.nextInt(20), random.nextInt(400), data, files, told);
      List<String> before = Files.exists(told) ? Files.readAllLines(told) : List.of();
      check(data, files, before, "replay with -Dseed=%d, kill %d".formatted(seed, kill));
    }
  }

  /// Kills when so many files were told of, and some time later.
  private static void killWhen(int lines, int millisLater, Path data, Path files, Path told)
      throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Devenhand.home=" + System.getProperty("evenhand.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                data.toString(),
                files.toString(),
                told.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (child.isAlive() && (Files.exists(told) ? Files.readAllLines(told).size() : 0) < lines) {
      Thread.sleep(5);
    }
    child.waitFor(millisLater, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
  }

  private static void check(Path data, Path files, List<String> told, String replay)
      throws Exception {
    try (var shelf = Shelf.open(data)) {
      var hashes = new TreeMap<String, String>();
      shelf.library.reports().forEach(each -> hashes.put(each.file(), each.report()));
      assertThat(hashes.keySet()).as(replay).containsAll(told);
      assertThat(shelf.library.index().reports())
          .as(replay)
          .containsExactlyInAnyOrderElementsOf(hashes.values());
      assertThat(shelf.library.index().count("paragraph")).as(replay).isEqualTo(4 * hashes.size());
      for (String file : told) {
        assertThat(shelf.library.original(requireNonNull(hashes.get(file))).orElseThrow())
            .as(replay)
            .isEqualTo(Files.readAllBytes(files.resolve(file)));
      }
      shelf.take(files);
      assertThat(shelf.library.reports()).as(replay).hasSize(FILES);
      assertThat(shelf.library.index().count("paragraph")).as(replay).isEqualTo(4 * FILES);
    }
  }
}
