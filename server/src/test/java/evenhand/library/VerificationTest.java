package evenhand.library;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.embed.OnnxEmbedder;
import evenhand.library.Verification.Fault;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  @TempDir Path temp;
  private Path data;
  private int sentences;

  @BeforeEach
  void imported() throws Exception {
    data = temp.resolve("data");
    Path files = Files.createDirectories(temp.resolve("files"));
    for (int i = 1; i <= 3; i++) {
      Files.writeString(files.resolve(i + ".txt"), Invented.file(i, 6));
    }
    try (var shelf = Shelf.open(data)) {
      shelf.take(files);
      sentences = shelf.library.index().count("sentence");
    }
  }

  @Test
  void anOrderlyFolderHasNoFaults() throws Exception {
    assertThat(verify(false)).isEmpty();
  }

  @Test
  void whatCanBeMadeAnewIsFoundAndMended() throws Exception {
    Files.delete(first("reports"));
    Files.write(first("vectors"), new byte[] {1, 2, 3});
    Files.writeString(data.resolve("originals/stray"), "nobody's");
    try (var files = Files.list(data.resolve("index"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(cfs|vec|tim|doc)")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }

    List<Fault> found = verify(false);
    assertThat(found).isNotEmpty().noneMatch(Fault::mended);
    assertThat(found.toString())
        .contains("what was read of it is missing")
        .contains("vectors of it are missing")
        .contains("belongs to no imported report")
        .contains("segments are damaged");

    assertThat(verify(true)).allMatch(Fault::mended);
    assertThat(verify(false)).isEmpty();
    try (var shelf = Shelf.open(data)) {
      assertThat(shelf.library.index().count("sentence")).isEqualTo(sentences);
    }
  }

  @Test
  void anOriginalThatIsGoneOrChangedIsToldAndNotMended() throws Exception {
    Path changed = first("originals");
    Files.write(changed, new byte[] {'x'});
    assertThat(verify(true))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.what()).contains("was changed");
          assertThat(fault.mended()).isFalse();
        });
    Files.delete(changed);
    assertThat(verify(true))
        .singleElement()
        .satisfies(fault -> assertThat(fault.what()).contains("import the file again"));
  }

  private Path first(String folder) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve(folder))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private List<Fault> verify(boolean mending) throws Exception {
    try (var folder = DataFolder.open(data);
        var database = Database.open(folder)) {
      return new Verification(
              folder,
              database,
              Invented::read,
              OnnxEmbedder.fingerprintOf(Shelf.MODEL),
              Shelf::embedder,
              mending,
              ImportListener.NONE)
          .run();
    }
  }
}
