package evenhand.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The passages an inspectorate keeps. What a method here has returned from is on the disk. Safe
/// from any thread.
public final class WordingBank {
  private final Database database;
  private final Clock clock;

  public WordingBank(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What became of a change.
  public sealed interface Change {
    record Done(KeptPassage now) implements Change {}

    /// Somebody else was first.
    record Stale(KeptPassage stored) implements Change {}

    record Gone() implements Change {}
  }

  /// Those that are for these, or for any; last changed first.
  public List<KeptPassage> list(
      @Nullable String form, @Nullable String aspect, @Nullable String grade) {
    return database.read(handle ->
        handle
            .createQuery(
                "select * from kept_passage"
                    + " where (:form is null or form is null or form = :form)"
                    + " and (:aspect is null or aspect is null or aspect = :aspect)"
                    + " and (:grade is null or grade is null or grade = :grade)"
                    + " order by updated desc, id")
            .bind("form", form)
            .bind("aspect", aspect)
            .bind("grade", grade)
            .map((row, context) -> passage(row))
            .list());
  }

  public Optional<KeptPassage> find(String id) {
    return database.read(handle -> Optional.ofNullable(stored(handle, id)));
  }

  public KeptPassage add(KeptPassage content) {
    KeptPassage passage = content.as(UUID.randomUUID().toString(), 1, now());
    database.write(handle -> {
      write(
          handle,
          "insert into kept_passage (revision, updated, text, use_when, form, aspect, grade,"
              + " source, approved_by, approved, reviewed, retired, id)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          passage);
      return null;
    });
    return passage;
  }

  /// Puts `content` in the place of revision `revision`. Another text needs another approval: one
  /// that is merely carried over is dropped.
  public Change change(String id, int revision, KeptPassage content) {
    return database.write(handle -> {
      KeptPassage stored = stored(handle, id);
      if (stored == null) {
        return new Change.Gone();
      }
      if (stored.revision() != revision) {
        return new Change.Stale(stored);
      }
      boolean carried = content.hasApprovalOf(stored) && !content.text().equals(stored.text());
      KeptPassage next =
          (carried ? content.unapproved() : content).as(id, stored.revision() + 1, now());
      write(
          handle,
          "update kept_passage set revision = ?, updated = ?, text = ?, use_when = ?, form = ?,"
              + " aspect = ?, grade = ?, source = ?, approved_by = ?, approved = ?, reviewed = ?,"
              + " retired = ? where id = ?",
          next);
      return new Change.Done(next);
    });
  }

  /// Deletes a passage for good.
  ///
  /// @return whether there was one
  public boolean delete(String id) {
    int gone =
        database.write(handle -> handle.execute("delete from kept_passage where id = ?", id));
    database.scrub();
    return gone > 0;
  }

  /// Deletes every passage for good.
  public void deleteAll() {
    database.write(handle -> handle.execute("delete from kept_passage"));
    database.scrub();
  }

  /// Keeps in mind that a passage went into a paragraph of a draft.
  ///
  /// @return whether there are such a passage and such a draft
  public boolean use(String id, String draft, String paragraph) {
    return database.write(handle ->
        handle.execute(
                "insert into kept_passage_use (passage, draft, paragraph, used)"
                    + " select p.id, d.id, ?, ? from kept_passage p, draft d"
                    + " where p.id = ? and d.id = ?"
                    + " on conflict do update set used = excluded.used",
                paragraph,
                now().toEpochMilli(),
                id,
                draft)
            > 0);
  }

  /// Where a passage was used, last first.
  public List<PassageUse> uses(String id) {
    return database.read(handle ->
        handle
            .createQuery(
                "select draft, paragraph, used from kept_passage_use where passage = ?"
                    + " order by used desc, draft, paragraph")
            .bind(0, id)
            .map((row, context) ->
                new PassageUse(
                    row.getString("draft"),
                    row.getString("paragraph"),
                    Instant.ofEpochMilli(row.getLong("used"))))
            .list());
  }

  private static void write(Handle handle, String statement, KeptPassage passage) {
    handle.execute(
        statement,
        passage.revision(),
        passage.updated() == null ? 0 : passage.updated().toEpochMilli(),
        passage.text(),
        passage.useWhen(),
        passage.form(),
        passage.aspect(),
        passage.grade(),
        SourceJson.write(passage.source()),
        passage.approvedBy(),
        text(passage.approved()),
        text(passage.reviewed()),
        text(passage.retired()),
        passage.id());
  }

  private static @Nullable KeptPassage stored(Handle handle, String id) {
    return handle
        .createQuery("select * from kept_passage where id = ?")
        .bind(0, id)
        .map((row, context) -> passage(row))
        .findOne()
        .orElse(null);
  }

  private static KeptPassage passage(ResultSet row) throws SQLException {
    return new KeptPassage(
        row.getString("id"),
        row.getInt("revision"),
        Instant.ofEpochMilli(row.getLong("updated")),
        row.getString("text"),
        row.getString("use_when"),
        row.getString("form"),
        row.getString("aspect"),
        row.getString("grade"),
        SourceJson.read(row.getString("source")),
        row.getString("approved_by"),
        day(row.getString("approved")),
        day(row.getString("reviewed")),
        day(row.getString("retired")));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
