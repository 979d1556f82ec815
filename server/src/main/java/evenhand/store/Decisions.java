package evenhand.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people decided about the findings of drafts and reports: a record that only grows, and goes
/// with its text. Safe from any thread.
public final class Decisions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT =
      "select decision.*, name, role from decision join person on person.id = decision.person";

  private final Database database;
  private final Clock clock;

  public Decisions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// In the order in which they were taken.
  public List<Decision> of(Subject subject) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + " where subject = ? order by decision.id")
            .bind(0, subject.key())
            .map((row, _) -> decision(row))
            .list());
  }

  public Decision add(Subject subject, Deciding deciding, Person by) {
    return add(subject, deciding, by, null, List.of(), null);
  }

  /// Signs a review off.
  ///
  /// @param revision of the draft that was reviewed; null for a report, which does not change
  /// @param left what is still open, a line each
  /// @param found all that the checks found
  public Decision sign(
      Subject subject,
      String note,
      Person by,
      @Nullable Integer revision,
      List<String> left,
      List<Decision.Found> found) {
    var signed = new Deciding(Act.SIGNED, Scope.REPORT, "", null, note, null);
    return add(subject, signed, by, revision, left, found);
  }

  /// Deletes every decision, every name and every known word for good.
  public void deleteAll() {
    database.write(handle -> {
      handle.execute("delete from decision");
      handle.execute("delete from known_word");
      return handle.execute("delete from person");
    });
    database.scrub();
  }

  private Decision add(
      Subject subject,
      Deciding deciding,
      Person by,
      @Nullable Integer revision,
      List<String> left,
      @Nullable List<Decision.Found> found) {
    return database.write(handle -> {
      long id =
          handle
              .createUpdate(
                  """
                  insert into decision (subject, act, scope, target, about, note, assignee,
                    revision, still, found, person, at)
                  values (:subject, :act, :scope, :target, :about, :note, :assignee,
                    :revision, :still, :found, :person, :at)
                  """)
              .bind("subject", subject.key())
              .bind("act", deciding.act().id())
              .bind("scope", deciding.scope() == null ? null : deciding.scope().id())
              .bind("target", deciding.target())
              .bind("about", deciding.about() == null ? null : json(deciding.about()))
              .bind("note", deciding.note())
              .bind("assignee", deciding.assignee())
              .bind("revision", revision)
              .bind("still", json(left))
              .bind("found", found == null ? null : json(found))
              .bind("person", People.id(handle, by))
              .bind("at", clock.millis())
              .executeAndReturnGeneratedKeys("id")
              .mapTo(Long.class)
              .one();
      return handle
          .createQuery(SELECT + " where decision.id = ?")
          .bind(0, id)
          .map((row, _) -> decision(row))
          .one();
    });
  }

  private static Decision decision(ResultSet row) throws SQLException {
    String about = row.getString("about");
    int revision = row.getInt("revision");
    String found = row.getString("found");
    return new Decision(
        row.getLong("id"),
        Act.of(row.getString("act")),
        Scope.of(row.getString("scope")),
        row.getString("target"),
        about == null ? null : read(about, new TypeReference<Deciding.About>() {}),
        row.getString("note"),
        row.getString("assignee"),
        revision == 0 ? null : revision,
        read(row.getString("still"), new TypeReference<List<String>>() {}),
        found == null ? null : read(found, new TypeReference<List<Decision.Found>>() {}),
        new Person(row.getString("name"), row.getString("role")),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a decision has no JSON form", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the record of decisions holds JSON it cannot read", e);
    }
  }
}
