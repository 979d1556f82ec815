package evenhand.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Which reports are imported and where each came from. Safe from any thread.
///
/// The register is the word on what was acknowledged: after a crash, the index is brought into step
/// with it and not the other way about.
public final class ImportRegister {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;

  public ImportRegister(Database database) {
    this.database = database;
  }

  /// A place, the report that lies there, and, where the register does not know that report yet or
  /// it was read anew, what to keep of it.
  public record Entry(String source, String report, @Nullable ImportedReport row) {}

  /// Records files and where they lie, all or none. A report that has lost its last source by this
  /// is struck off.
  ///
  /// @return the hashes struck off
  public Set<String> record(List<Entry> entries) {
    return database
        .jdbi()
        .inTransaction(handle -> {
          for (Entry entry : entries) {
            if (entry.row() != null) {
              insert(handle, entry.row());
            }
            point(handle, entry.source(), entry.report());
          }
          return strikeUnsourced(handle);
        });
  }

  /// The report that a source held when it was last imported.
  public Optional<String> at(String source) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select report from imported_from where source = :source")
                .bind("source", source)
                .mapTo(String.class)
                .findOne());
  }

  public Optional<ImportedReport> find(String report) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select * from imported where report = :report")
                .bind("report", report)
                .map((row, _) -> imported(row))
                .findOne());
  }

  /// All reports, last published first.
  public List<ImportedReport> all() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select * from imported order by published desc nulls last, file, report")
                .map((row, _) -> imported(row))
                .list());
  }

  public Set<String> hashes() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select report from imported")
                .mapTo(String.class)
                .collect(Collectors.toSet()));
  }

  public boolean remove(String report) {
    boolean removed =
        database
            .jdbi()
            .withHandle(
                handle -> handle.execute("delete from imported where report = ?", report) > 0);
    database.scrub();
    return removed;
  }

  public void removeAll() {
    database.jdbi().useHandle(handle -> handle.execute("delete from imported"));
    database.scrub();
  }

  private static void insert(Handle handle, ImportedReport report) {
    handle
        .createUpdate(
            """
            insert into imported values (:report, :file, :form, :title, :authority, :published,
              :overall, :grades, :pages, :paragraphs, :sentences, :warnings, :added)
            on conflict (report) do update set form = excluded.form, title = excluded.title,
              authority = excluded.authority, published = excluded.published,
              overall = excluded.overall, grades = excluded.grades, pages = excluded.pages,
              paragraphs = excluded.paragraphs, sentences = excluded.sentences,
              warnings = excluded.warnings
            """)
        .bind("report", report.report())
        .bind("file", report.file())
        .bind("form", report.form())
        .bind("title", report.title())
        .bind("authority", report.authority())
        .bind("published", text(report.published()))
        .bind("overall", report.overall())
        .bind("grades", json(report.grades()))
        .bind("pages", report.pages())
        .bind("paragraphs", report.paragraphs())
        .bind("sentences", report.sentences())
        .bind("warnings", json(report.warnings()))
        .bind("added", report.added().toString())
        .execute();
  }

  /// Nothing happens where the report was removed in the meantime.
  private static void point(Handle handle, String source, String report) {
    handle
        .createUpdate(
            """
            insert into imported_from select :source, report from imported where report = :report
            on conflict (source) do update set report = excluded.report
            """)
        .bind("source", source)
        .bind("report", report)
        .execute();
  }

  private static Set<String> strikeUnsourced(Handle handle) {
    return handle
        .createQuery(
            """
            delete from imported where report not in (select report from imported_from)
            returning report
            """)
        .mapTo(String.class)
        .collect(Collectors.toSet());
  }

  private static ImportedReport imported(ResultSet row) throws SQLException {
    String published = row.getString("published");
    int pages = row.getInt("pages");
    return new ImportedReport(
        row.getString("report"),
        row.getString("file"),
        row.getString("form"),
        row.getString("title"),
        row.getString("authority"),
        published == null ? null : LocalDate.parse(published),
        row.getString("overall"),
        read(row.getString("grades"), new TypeReference<List<ImportedReport.Graded>>() {}),
        pages == 0 ? null : pages,
        row.getInt("paragraphs"),
        row.getInt("sentences"),
        read(row.getString("warnings"), new TypeReference<List<String>>() {}),
        Instant.parse(row.getString("added")));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a register row has no JSON form", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the register holds JSON it cannot read", e);
    }
  }
}
