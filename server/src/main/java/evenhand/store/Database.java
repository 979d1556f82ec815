package evenhand.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The SQLite database of a data folder, at the newest schema.
///
/// What is committed is on the disk: the write-ahead log is synchronised with every commit
/// (`synchronous=FULL`; with `NORMAL` a power failure may take the last commits back, and a saved
/// draft was promised). What is deleted is overwritten with zeros (`secure_delete`); [#scrub] takes
/// it out of the write-ahead log too.
///
/// Transactions take the write lock at their beginning, so that a read inside one never turns out
/// stale at its first write; read outside transactions where nothing is written.
public final class Database implements AutoCloseable {
  /// Its name in the data folder.
  public static final String FILE = "evenhand.db";

  /// How many migrations `db/migration` holds. A database that has had as many is opened without
  /// looking them through, which takes as long as all the rest of opening.
  static final int MIGRATIONS = 6;

  private static final int BUSY_MILLIS = 10_000;

  /// One writer at a time is SQLite's rule; the others read.
  private static final int CONNECTIONS = 4;

  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Database(HikariDataSource connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
  }

  /// Opens the database, made or brought to the newest schema first. Close it before the folder.
  ///
  /// @throws UnusableDataFolderException where it is damaged or of a newer Evenhand
  public static Database open(DataFolder folder) throws UnusableDataFolderException {
    HikariDataSource connections = null;
    try {
      // Its native library is unpacked there, and not where others see and could keep it.
      System.setProperty("org.sqlite.tmpdir", folder.folder("native").toString());
      connections = connections("jdbc:sqlite:" + folder.file(FILE));
      var database = new Database(connections);
      if (database.migrations() != MIGRATIONS) {
        migrate(connections);
      }
      return database;
    } catch (IOException | RuntimeException e) {
      if (connections != null) {
        connections.close();
      }
      throw new UnusableDataFolderException(complaint(folder, e), e);
    }
  }

  private int migrations() {
    return jdbi.withHandle(handle -> {
      boolean fresh =
          handle
              .select("select 1 from sqlite_master where name = 'flyway_schema_history'")
              .mapTo(int.class)
              .findOne()
              .isEmpty();
      return fresh
          ? 0
          : handle
              .select("select count(*) from flyway_schema_history where success")
              .mapTo(int.class)
              .one();
    });
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /// Reads; the handle must not outlive the call.
  <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> reading) {
    return told(() -> jdbi.withHandle(reading));
  }

  /// Writes, all or nothing; what it returns from is on the disk. The handle must not outlive the
  /// call.
  <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> writing) {
    return told(() -> jdbi.inTransaction(writing));
  }

  /// Empties the write-ahead log into the database, so that nothing deleted before is left in
  /// either. The disk itself may keep old blocks; encryption of the disk is the answer to that.
  void scrub() {
    boolean busy =
        jdbi.withHandle(handle ->
            handle
                .createQuery("pragma wal_checkpoint(truncate)")
                .map((row, context) -> row.getInt("busy") != 0)
                .one());
    if (busy) {
      throw new IllegalStateException(
          "the database stayed in use for %d ms; deleted text is in its log until the next stop"
              .formatted(BUSY_MILLIS));
    }
  }

  /// Writes the database as it is at this moment, and nothing that was ever deleted from it.
  ///
  /// @param file empty or missing
  public void copyTo(Path file) {
    told(() -> {
      jdbi.useHandle(handle -> handle.execute("vacuum into ?", file.toString()));
      return null;
    });
  }

  /// What SQLite itself finds wrong with its file; empty where all is well.
  public List<String> faults() {
    List<String> said =
        read(handle -> handle.createQuery("pragma integrity_check").mapTo(String.class).list());
    return said.equals(List.of("ok")) ? List.of() : said;
  }

  @Override
  public void close() {
    connections.close();
  }

  /// Jdbi's own messages quote what was to be stored; only SQLite's cause goes on.
  private static <T extends @Nullable Object> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      Throwable cause = e.getCause() instanceof SQLException sql ? sql : null;
      throw new StorageException(reason(cause), cause == null ? withoutMessage(e) : cause);
    }
  }

  private static Throwable withoutMessage(JdbiException e) {
    var bare = new IllegalStateException(e.getClass().getName());
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }

  private static StorageException.Reason reason(@Nullable Throwable cause) {
    if (!(cause instanceof SQLiteException sqlite)) {
      return StorageException.Reason.BROKEN;
    }
    return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
      case SQLITE_FULL -> StorageException.Reason.FULL;
      case SQLITE_READONLY -> StorageException.Reason.READ_ONLY;
      case SQLITE_BUSY, SQLITE_LOCKED -> StorageException.Reason.BUSY;
      default -> StorageException.Reason.BROKEN;
    };
  }

  private static HikariDataSource connections(String url) {
    var sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    sqlite.enableFullSync(true); // macOS: past the drive's own cache
    sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    sqlite.setTempStore(SQLiteConfig.TempStore.MEMORY); // no text in the machine's temporary folder
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    sqlite.enforceForeignKeys(true);
    sqlite.setBusyTimeout(BUSY_MILLIS);
    var source = new SQLiteDataSource(sqlite);
    source.setUrl(url);
    var pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setPoolName("evenhand");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    return new HikariDataSource(pool);
  }

  private static void migrate(HikariDataSource connections) {
    Flyway.configure()
        .dataSource(connections)
        .locations("classpath:db/migration")
        .ignoreMigrationPatterns(new String[0]) // a newer Evenhand's schema is not ours to write
        .load()
        .migrate();
  }

  private static String complaint(DataFolder folder, Exception e) {
    String file = folder.path().resolve(FILE).toString();
    return switch (e) {
      case FlywayValidateException _ ->
          "The database %s was written by another version of Evenhand. Use that version, or name another folder with --data."
              .formatted(file);
      case FlywayException _ ->
          "The database %s could not be brought to this version of Evenhand; it is as it was."
              .formatted(file);
      default ->
          "The database %s cannot be opened: it is damaged or no database of Evenhand. Put back a copy, or move it away to begin anew."
              .formatted(file);
    };
  }
}
