package evenhand.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path temp;

  @Test
  void eachMigrationIsCountedAndHadOnce() throws Exception {
    Path migrations =
        Path.of(System.getProperty("evenhand.home"), "server/src/main/resources/db/migration");
    try (Stream<Path> all = Files.list(migrations)) {
      assertThat(all).hasSize(Database.MIGRATIONS);
    }
    for (int opening = 1; opening <= 2; opening++) {
      try (DataFolder folder = DataFolder.open(temp);
          Database database = Database.open(folder)) {
        assertThat(applied(database)).isEqualTo(Database.MIGRATIONS);
      }
    }
  }

  @Test
  void oneThatStayedBehindIsBroughtToTheNewest() throws Exception {
    try (DataFolder folder = DataFolder.open(temp);
        Database database = Database.open(folder)) {
      database.write(handle -> {
        handle.execute("delete from flyway_schema_history where version = ?", Database.MIGRATIONS);
        return handle.execute("alter table decision drop column found");
      });
    }
    try (DataFolder folder = DataFolder.open(temp);
        Database database = Database.open(folder)) {
      assertThat(applied(database)).isEqualTo(Database.MIGRATIONS);
    }
  }

  private static int applied(Database database) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from flyway_schema_history where success")
            .mapTo(int.class)
            .one());
  }
}
