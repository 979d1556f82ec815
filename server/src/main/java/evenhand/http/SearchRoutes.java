package evenhand.http;

import evenhand.library.Library;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.search.Answer;
import evenhand.search.FacetCounter;
import evenhand.search.Filters;
import evenhand.search.Mode;
import evenhand.search.Query;
import evenhand.search.Searcher;
import evenhand.search.Unit;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Precedents: for what somebody looks for, and for a paragraph being written.
final class SearchRoutes {
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private final Searcher searcher;
  private final FacetCounter facets;
  private final Library library;

  SearchRoutes(Searcher searcher, FacetCounter facets, Library library) {
    this.searcher = searcher;
    this.facets = facets;
    this.library = library;
  }

  /// @param turnstile how these give way under load
  void register(Routes routes, Turnstile turnstile) {
    routes
        .get("/api/search", turnstile.before(this::search))
        .get("/api/reports/{report}/paragraphs/{paragraph}/like", turnstile.before(this::like))
        .post("/api/comparable", turnstile.before(this::comparable));
  }

  private record ComparableRequest(
      @Nullable String text,
      @Nullable String form,
      @Nullable String aspect,
      @Nullable String grade,
      @Nullable Integer limit) {}

  private void search(Context ctx) throws IOException {
    String query = Asked.text(ctx, "q");
    var wanted =
        new Query(
            query == null ? "" : query,
            Asked.filters(ctx),
            Asked.choice(ctx, "mode", Mode.HYBRID, Mode::of),
            Asked.choice(ctx, "unit", Unit.PARAGRAPH, Unit::of),
            limit(Asked.whole(ctx, "limit")));
    Answer answer = searcher.search(wanted);
    boolean counted = Asked.choice(ctx, "facets", false, SearchRoutes::yesOrNo);
    Json.write(ctx, counted ? answer.with(facets.of(wanted)) : answer);
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

  private void like(Context ctx) throws IOException {
    Report report = Wanted.report(library, ctx.pathParam("report"));
    String id = ctx.pathParam("paragraph");
    Paragraph paragraph =
        report
            .paragraphs()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.missing("paragraph"));
    int limit = limit(Asked.whole(ctx, "limit"));
    Json.write(
        ctx, searcher.like(report.report(), id, paragraph.text(), Asked.filters(ctx), limit));
  }

  private static boolean yesOrNo(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  private static int limit(@Nullable Integer asked) {
    if (asked != null && (asked < 1 || asked > MOST)) {
      throw Problem.malformed("limit must be from 1 to %d.".formatted(MOST));
    }
    return asked == null ? USUAL : asked;
  }
}
