package evenhand.store;

import java.time.Clock;
import java.util.List;

/// Words that somebody said are right, so that no check of wording stops at them again in any
/// report. Capitals count: an acronym is another word. Safe from any thread.
public final class KnownWords {
  private static final int LONGEST = 200;

  private final Database database;
  private final Clock clock;

  public KnownWords(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// In the order of the alphabet.
  public List<String> all() {
    return database.read(handle ->
        handle
            .createQuery("select word from known_word order by lower(word), word")
            .mapTo(String.class)
            .list());
  }

  /// @throws IllegalArgumentException where it is empty or longer than any word
  public void add(String word, Person by) {
    String kept = Texts.line(word, "a word", LONGEST);
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("there is no word to add");
    }
    database.write(handle ->
        handle.execute(
            "insert into known_word (word, person, at) values (?, ?, ?)"
                + " on conflict (word) do nothing",
            kept,
            People.id(handle, by),
            clock.millis()));
  }

  /// @return whether it was there
  public boolean remove(String word) {
    return database.write(handle -> handle.execute("delete from known_word where word = ?", word))
        > 0;
  }
}
