package evenhand.store;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who works with this data folder. The one who gave their name last is the one who acts: this is
/// the one place that knows. Safe from any thread.
public final class People {
  private final Database database;
  private final Clock clock;

  public People(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Empty until somebody said who they are.
  public Optional<Person> acting() {
    return database.read(handle ->
        handle
            .createQuery("select name, role from person order by since desc, id desc limit 1")
            .map((row, _) -> new Person(row.getString("name"), row.getString("role")))
            .findOne());
  }

  /// From now on this person acts.
  public Person become(Person person) {
    database.write(handle ->
        handle.execute(
            "insert into person (name, role, since) values (?, ?, ?)"
                + " on conflict (name, role) do update set since = max(excluded.since,"
                + " (select max(since) + 1 from person))",
            person.name(),
            person.role(),
            clock.millis()));
    return person;
  }

  /// The row of a person who has acted.
  static long id(Handle handle, Person person) {
    return handle
        .createQuery("select id from person where name = ? and role = ?")
        .bind(0, person.name())
        .bind(1, person.role())
        .mapTo(Long.class)
        .one();
  }
}
