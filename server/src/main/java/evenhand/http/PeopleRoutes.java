package evenhand.http;

import evenhand.store.KnownWords;
import evenhand.store.People;
import evenhand.store.Person;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who acts, and the words that people said are right.
final class PeopleRoutes {
  private final People people;
  private final KnownWords words;

  PeopleRoutes(People people, KnownWords words) {
    this.people = people;
    this.words = words;
  }

  void register(Routes routes) {
    routes
        .get("/api/person", ctx -> Json.write(ctx, answer()))
        .put("/api/person", this::become)
        .get("/api/words", ctx -> Json.write(ctx, new WordsAnswer(words.all())))
        .post("/api/words", this::addWord)
        .delete("/api/words/{word}", this::removeWord);
  }

  private record PersonAnswer(@Nullable Person person) {}

  private record WordsAnswer(List<String> words) {}

  private record WordRequest(@Nullable String word) {}

  private PersonAnswer answer() {
    return new PersonAnswer(people.acting().orElse(null));
  }

  private void become(Context ctx) throws IOException {
    people.become(Json.read(ctx, Person.class));
    Json.write(ctx, answer());
  }

  private void addWord(Context ctx) throws IOException {
    String word = Json.read(ctx, WordRequest.class).word();
    Person by = acting(people);
    try {
      words.add(word == null ? "" : word, by);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("The word is empty or too long.");
    }
    ctx.status(201);
    Json.write(ctx, new WordsAnswer(words.all()));
  }

  private void removeWord(Context ctx) {
    if (!words.remove(ctx.pathParam("word"))) {
      throw Problem.missing("word");
    }
    ctx.status(204);
  }

  /// The one who acts; nothing is decided by nobody.
  static Person acting(People people) {
    return people
        .acting()
        .orElseThrow(() ->
            new Problem(409, "person.unknown", "Say first who you are: your name and your role."));
  }
}
