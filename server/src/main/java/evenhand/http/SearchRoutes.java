package evenhand.http;

import evenhand.search.Answer;
import evenhand.search.Filters;
import evenhand.search.Mode;
import evenhand.search.Query;
import evenhand.search.Searcher;
import evenhand.search.Unit;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Precedents: for what somebody looks for, and for a paragraph being written.
final class SearchRoutes {
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private final Searcher searcher;

  SearchRoutes(Searcher searcher) {
    this.searcher = searcher;
  }

  /// @param turnstile how these give way under load
  void register(Routes routes, Turnstile turnstile) {
    routes
        .get("/api/search", turnstile.before(this::search))
        .post("/api/comparable", turnstile.before(this::comparable));
  }

  private record ComparableRequest(
      @Nullable String text,
      @Nullable String form,
      @Nullable String aspect,
      @Nullable String grade,
      @Nullable Integer limit) {}

  private void search(Context ctx) throws IOException {
    var filters =
        new Filters(
            ctx.queryParams("form").stream().filter(form -> !form.isBlank()).toList(),
            text(ctx, "aspect"),
            text(ctx, "grade"),
            text(ctx, "overall"),
            text(ctx, "authority"),
            whole(ctx, "from"),
            whole(ctx, "to"));
    String query = text(ctx, "q");
    var wanted =
        new Query(
            query == null ? "" : query,
            filters,
            choice(ctx, "mode", Mode.HYBRID, Mode::of),
            choice(ctx, "unit", Unit.PARAGRAPH, Unit::of),
            limit(whole(ctx, "limit")));
    Json.write(ctx, searcher.search(wanted));
  }

  private void comparable(Context ctx) throws IOException {
    var request = Json.read(ctx, ComparableRequest.class);
    if (request.text() == null) {
      throw Problem.malformed("There is no text to compare.");
    }
    List<String> form = request.form() == null ? List.of() : List.of(request.form());
    var filters = new Filters(form, request.aspect(), request.grade(), null, null, null, null);
    Answer answer =
        searcher.comparable(request.text(), filters, Unit.PARAGRAPH, limit(request.limit()));
    Json.write(ctx, answer);
  }

  private static @Nullable String text(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable Integer whole(Context ctx, String name) {
    String value = text(ctx, name);
    return value == null ? null : Wanted.number(name, value);
  }

  private static int limit(@Nullable Integer asked) {
    if (asked != null && (asked < 1 || asked > MOST)) {
      throw Problem.malformed("limit must be from 1 to %d.".formatted(MOST));
    }
    return asked == null ? USUAL : asked;
  }

  private static <T> T choice(Context ctx, String name, T usual, Function<String, T> of) {
    String value = text(ctx, name);
    try {
      return value == null ? usual : of.apply(value);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("%s has no such value.".formatted(name));
    }
  }
}
