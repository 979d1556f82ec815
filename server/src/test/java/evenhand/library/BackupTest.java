package evenhand.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenhand.store.DataFolder;
import evenhand.store.People;
import evenhand.store.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path temp;
  private Path archive;
  private Path empty;

  @BeforeEach
  void backedUp() throws Exception {
    archive = temp.resolve("kept.zip");
    empty = temp.resolve("empty");
    Path files = Files.createDirectories(temp.resolve("files"));
    for (int i = 1; i <= 3; i++) {
      Files.writeString(files.resolve(i + ".txt"), Invented.file(i, 6));
    }
    try (var shelf = Shelf.open(temp.resolve("data"))) {
      shelf.take(files);
      new People(shelf.database, Clock.systemUTC()).become(new Person("Ines Harrow", "inspector"));
      try (OutputStream out = Files.newOutputStream(archive)) {
        int reports = new Backup(shelf.folder, shelf.database, shelf.library).write("test", out);
        assertThat(reports).isEqualTo(3);
      }
      assertThat(filesIn(temp.resolve("data"))).noneMatch(name -> name.startsWith("backup"));
    }
  }

  @Test
  void whatWasBackedUpIsBackAndNothingIsEmbeddedAgain() throws Exception {
    try (var folder = DataFolder.open(empty)) {
      assertThat(Restore.from(archive, folder)).isEqualTo(10); // three a report and the database
    }
    try (var former = Shelf.open(temp.resolve("data"));
        var shelf = Shelf.open(empty)) {
      assertThat(shelf.library.reports()).isEqualTo(former.library.reports());
      for (var report : former.library.reports()) {
        assertThat(shelf.library.original(report.report()).orElseThrow())
            .isEqualTo(former.library.original(report.report()).orElseThrow());
      }
      assertThat(shelf.library.index().count("sentence"))
          .isEqualTo(former.library.index().count("sentence"))
          .isPositive();
      assertThat(new People(shelf.database, Clock.systemUTC()).acting())
          .contains(new Person("Ines Harrow", "inspector"));
    }
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAsItIs() throws Exception {
    try (var shelf = Shelf.open(temp.resolve("data"))) {
      assertThatThrownBy(() -> Restore.from(archive, shelf.folder))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("not empty");
      assertThat(shelf.library.reports()).hasSize(3);
    }
  }

  @Test
  void aDamagedBackupIsRefusedAndLeavesNothing() throws Exception {
    byte[] whole = Files.readAllBytes(archive);
    var random = new Random(7);
    for (int i = 0; i < 40; i++) {
      byte[] damaged =
          i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (i % 4 != 0) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path broken = Files.write(temp.resolve("broken.zip"), damaged);
      Path into = temp.resolve("into" + i);
      try (var folder = DataFolder.open(into)) {
        int files = Restore.from(broken, folder);
        assertThat(files).isEqualTo(10); // the damage was where nothing is read
      } catch (BackupException | IOException e) {
        assertThat(filesIn(into)).containsExactly("evenhand.lock");
      }
    }
  }

  @Test
  void namesThatLeadElsewhereAreRefused() throws Exception {
    for (String name : List.of("../escaped", "/tmp/escaped", "originals/../../escaped", "token")) {
      Path hostile = temp.resolve("hostile.zip");
      try (var zip = new ZipOutputStream(Files.newOutputStream(hostile))) {
        add(zip, "evenhand-backup", "1\ntest\n");
        add(zip, name, "escaped");
        add(zip, "evenhand.db", "");
        add(
            zip,
            "SUMS",
            "0".repeat(64) + " 7 " + name + "\n" + "0".repeat(64) + " 0 evenhand.db\n");
      }
      try (var folder = DataFolder.open(empty)) {
        assertThatThrownBy(() -> Restore.from(hostile, folder))
            .isInstanceOf(BackupException.class)
            .hasMessageContaining("Nothing was restored");
      }
      assertThat(filesIn(empty)).containsExactly("evenhand.lock");
      assertThat(temp.resolve("escaped")).doesNotExist();
    }
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /// Empty folders do not count.
  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
