package evenhand.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

  @TempDir Path temp;

  @Test
  void everythingInItIsItsOwnersAlone() throws Exception {
    Path wanted = temp.resolve("a/b");
    try (var folder = DataFolder.open(wanted);
        var _ = Database.open(folder)) {
      Path originals = folder.folder("originals");
      assertThat(rights(wanted)).isEqualTo("rwx------");
      assertThat(rights(originals)).isEqualTo("rwx------");
      try (var files = Files.list(folder.path())) {
        assertThat(files.filter(Files::isRegularFile).toList())
            .extracting(file -> file.getFileName() + " " + rights(file))
            .contains(
                "evenhand.db rw-------", "evenhand.db-wal rw-------", "evenhand.lock rw-------")
            .allMatch(line -> line.endsWith("rw-------"));
      }
    }
  }

  @Test
  void anEmptyFolderOpenToAllIsClosedToOthers() throws Exception {
    Files.setPosixFilePermissions(temp, OPEN);
    DataFolder.open(temp).close();
    assertThat(rights(temp)).isEqualTo("rwx------");
  }

  @Test
  void aFolderOfOtherThingsIsLeftAlone() throws Exception {
    Files.setPosixFilePermissions(temp, OPEN);
    Files.writeString(temp.resolve("letter.txt"), "Dear Sir");
    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(UnusableDataFolderException.class)
        .hasMessageContaining("holds other files");
    assertThat(rights(temp)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aSecondOpenerIsToldWhoHasIt() throws Exception {
    long own = ProcessHandle.current().pid();
    try (var _ = DataFolder.open(temp)) {
      assertThatThrownBy(() -> DataFolder.open(temp))
          .isInstanceOf(UnusableDataFolderException.class)
          .hasMessageContaining("is used by another Evenhand (process %d)".formatted(own));
    }
    DataFolder.open(temp).close();
  }

  @Test
  void anotherProcessIsToldWhoHasIt() throws Exception {
    long own = ProcessHandle.current().pid();
    try (var _ = DataFolder.open(temp)) {
      String said = openInAnotherProcess(temp);
      assertThat(said).contains("is used by another Evenhand (process %d)".formatted(own));
    }
    assertThat(openInAnotherProcess(temp)).contains("opened");
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));
    assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("is a file");
    assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
        .isInstanceOf(UnusableDataFolderException.class)
        .hasMessageContaining("--data");
  }

  @Test
  void aDamagedDatabaseIsNamed() throws Exception {
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(
        temp.resolve("evenhand.db"), "This is no database, whatever its name.".repeat(99));
    try (var folder = DataFolder.open(temp)) {
      assertThatThrownBy(() -> Database.open(folder))
          .isInstanceOf(UnusableDataFolderException.class)
          .hasMessageContaining("evenhand.db")
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void aNewerDatabaseIsNotTouched() throws Exception {
    try (var folder = DataFolder.open(temp)) {
      try (var database = Database.open(folder)) {
        database
            .jdbi()
            .useHandle(handle ->
                handle.execute(
                    "insert into flyway_schema_history values"
                        + " (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', '2030-01-01 00:00:00.000', 1, 1)"));
      }
      assertThatThrownBy(() -> Database.open(folder))
          .isInstanceOf(UnusableDataFolderException.class)
          .hasMessageContaining("another version of Evenhand");
    }
  }

  private static String openInAnotherProcess(Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Opener.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    return new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Opens the folder it is given and says how that went.
  static final class Opener {
    public static void main(String[] args) {
      try (var _ = DataFolder.open(Path.of(args[0]))) {
        System.out.println("opened");
      } catch (UnusableDataFolderException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
