package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evenhand.http.Served.Upload;
import evenhand.store.DataFolder;
import evenhand.store.UnusableDataFolderException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full, and one that cannot be written: small ones of our own, which takes an
/// account that may mount.
class FullDiskTest {
  @TempDir Path temp;
  private Path disk = Path.of("");

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(temp.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16m,mode=700", "tmpfs", disk.toString()) == 0,
        "skipped: this account may not mount a small disk to fill");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", disk.toString());
  }

  @Test
  void aFullDiskIsToldAndLosesNothing() throws Exception {
    Path data = disk.resolve("data");
    try (var served = new Served(data)) {
      String draft =
          served.post("/api/drafts", "{\"form\": \"ilacs-2018\", \"title\": \"First\"}").body();
      String id = served.get("/api/drafts").json().at("/drafts/0/id").asText();
      Path filler = fill();
      String longer = draft.replace("First", "Second " + "x".repeat(200_000));
      var refused = served.put("/api/drafts/" + id, saving(longer));
      assertThat(refused.status()).isEqualTo(507);
      assertThat(refused.code()).isEqualTo("storage.full");
      assertThat(served.get("/api/drafts/" + id).json().at("/title").asText()).isEqualTo("First");
      assertThat(served.get("/api/health").status()).isEqualTo(200);
      var upload = new Upload("r.md", "x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
      assertThat(served.upload(List.of(upload)).status()).isBetween(400, 599);

      Files.delete(filler);
      assertThat(served.put("/api/drafts/" + id, saving(longer)).status()).isEqualTo(200);
    }
    try (var again = new Served(data)) {
      assertThat(again.get("/api/drafts").json().at("/drafts/0/title").asText())
          .startsWith("Second");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    DataFolder.open(disk.resolve("data")).close();
    assumeTrue(
        run("mount", "-o", "remount,ro", disk.toString()) == 0,
        "skipped: this account may not make a disk read-only");
    assertThatThrownBy(() -> DataFolder.open(disk.resolve("data")).close())
        .isInstanceOf(UnusableDataFolderException.class)
        .hasMessageContaining("data");
  }

  private static String saving(String draft) {
    return "{\"revision\": 1, \"draft\": " + draft + "}";
  }

  /// Writes until nothing more fits.
  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      var some = new byte[4_096];
      while (disk.toFile().getUsableSpace() > 0) {
        out.write(some);
      }
    } catch (IOException e) {
      assertThat(disk.toFile().getUsableSpace()).isLessThan(4_096);
    }
    return filler;
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      return -1; // no such command
    }
  }
}
