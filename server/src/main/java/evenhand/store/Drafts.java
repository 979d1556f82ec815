package evenhand.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The drafts of a data folder and their history.
///
/// What a method here has returned from is on the disk, and what it has deleted is in no file of
/// the database any more. Safe from any thread.
public final class Drafts {
  /// The history is thinned once in so many revisions: looking through it costs more than a save.
  private static final int THINNED_EVERY = 16;

  private final Database database;
  private final Clock clock;

  public Drafts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Last changed first.
  public List<DraftSummary> list() {
    return database.read(handle ->
        handle
            .createQuery("select * from draft order by updated desc, id")
            .map((row, context) ->
                new DraftSummary(
                    row.getString("id"),
                    row.getString("form"),
                    row.getString("authority"),
                    row.getString("title"),
                    row.getInt("revision"),
                    Instant.ofEpochMilli(row.getLong("updated")),
                    row.getInt("words")))
            .list());
  }

  public Optional<Draft> find(String id) {
    return database.read(handle -> Optional.ofNullable(stored(handle, id)));
  }

  /// Keeps a new draft under an id of its own, as revision 1.
  public Draft add(Draft content) {
    return add(UUID.randomUUID().toString(), content);
  }

  /// Keeps a new draft under a known id, as revision 1; one that is there already is left alone.
  public Draft add(String id, Draft content) {
    Draft draft = content.as(id, 1, now());
    return database.write(handle -> {
      Draft there = stored(handle, id);
      if (there != null) {
        return there;
      }
      handle.execute(
          "insert into draft (id, revision, updated, form, authority, title, words)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          draft.id(),
          draft.revision(),
          draft.updated().toEpochMilli(),
          draft.form(),
          draft.authority(),
          draft.title(),
          draft.words());
      keep(handle, draft);
      return draft;
    });
  }

  /// Saves `content` as the next revision of draft `id`, provided that `revision` is the stored
  /// one. Saving what is stored already is no conflict and no new revision, so that a writer whose
  /// answer was lost may simply ask again.
  public Saving save(String id, int revision, Draft content) {
    return database.write(handle -> {
      Draft stored = stored(handle, id);
      if (stored == null) {
        return new Saving.Gone();
      }
      if (stored.says(content)) {
        return new Saving.Saved(stored);
      }
      if (stored.revision() != revision) {
        return new Saving.Stale(stored);
      }
      return new Saving.Saved(replace(handle, stored, content));
    });
  }

  /// The states that are kept, newest first.
  public List<DraftRevision> history(String id) {
    return database.read(handle -> history(handle, id));
  }

  /// The draft as it was.
  public Optional<Draft> at(String id, int revision) {
    return database
        .read(handle ->
            handle
                .createQuery("select body from draft_revision where draft = ? and revision = ?")
                .bind(0, id)
                .bind(1, revision)
                .mapTo(String.class)
                .findOne())
        .map(DraftJson::read);
  }

  /// Deletes a draft and its history for good.
  ///
  /// @return whether there was one
  public boolean delete(String id) {
    int gone = database.write(handle -> handle.execute("delete from draft where id = ?", id));
    database.scrub();
    return gone > 0;
  }

  /// Deletes every draft and its history for good.
  public void deleteAll() {
    database.write(handle -> handle.execute("delete from draft"));
    database.scrub();
  }

  private Draft replace(Handle handle, Draft stored, Draft content) {
    // A clock that was put back must not make the newest revision look the oldest.
    Instant time = now().isBefore(stored.updated()) ? stored.updated() : now();
    Draft next = content.as(stored.id(), stored.revision() + 1, time);
    handle.execute(
        "update draft set revision = ?, updated = ?, form = ?, authority = ?, title = ?, words = ?"
            + " where id = ?",
        next.revision(),
        next.updated().toEpochMilli(),
        next.form(),
        next.authority(),
        next.title(),
        next.words(),
        next.id());
    keep(handle, next);
    if (next.revision() % THINNED_EVERY == 0) {
      Thinning.of(history(handle, next.id()), time)
          .forEach(old ->
              handle.execute(
                  "delete from draft_revision where draft = ? and revision = ?",
                  next.id(),
                  old.revision()));
    }
    return next;
  }

  private static void keep(Handle handle, Draft draft) {
    handle.execute(
        "insert into draft_revision (draft, revision, saved, body) values (?, ?, ?, ?)",
        draft.id(),
        draft.revision(),
        draft.updated().toEpochMilli(),
        DraftJson.write(draft));
  }

  private static @Nullable Draft stored(Handle handle, String id) {
    return handle
        .createQuery(
            "select body from draft join draft_revision as kept"
                + " on kept.draft = draft.id and kept.revision = draft.revision where id = ?")
        .bind(0, id)
        .mapTo(String.class)
        .findOne()
        .map(DraftJson::read)
        .orElse(null);
  }

  private static List<DraftRevision> history(Handle handle, String id) {
    return handle
        .createQuery(
            "select revision, saved from draft_revision where draft = ? order by revision desc")
        .bind(0, id)
        .map((row, context) ->
            new DraftRevision(row.getInt("revision"), Instant.ofEpochMilli(row.getLong("saved"))))
        .list();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
