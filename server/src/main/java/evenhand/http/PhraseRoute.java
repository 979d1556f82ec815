package evenhand.http;

import evenhand.search.concordance.Concordance;
import evenhand.search.concordance.ConcordanceTable;
import evenhand.search.concordance.Concordancer;
import evenhand.search.concordance.Order;
import evenhand.search.concordance.PhraseQuery;
import evenhand.search.forward.By;
import evenhand.write.Csv;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The concordance, a page of lines at a time, or whole as a table to keep.
final class PhraseRoute {
  private static final int USUAL = 100;
  private static final int MOST = 10_000;

  private final Concordancer concordancer;

  PhraseRoute(Concordancer concordancer) {
    this.concordancer = concordancer;
  }

  void register(Routes routes, Turnstile turnstile) {
    routes.get("/api/phrase", turnstile.before(this::phrase));
  }

  private enum As {
    JSON,
    CSV,
    GROUPS_CSV;

    static As of(String id) {
      return valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }

  private void phrase(Context ctx) throws IOException {
    String phrase = Asked.text(ctx, "phrase");
    if (phrase == null || phrase.chars().noneMatch(Character::isLetterOrDigit)) {
      throw Problem.malformed("phrase must hold a word.");
    }
    As as = Asked.choice(ctx, "as", As.JSON, As::of);
    var query =
        new PhraseQuery(
            phrase,
            Asked.filters(ctx),
            Asked.choice(ctx, "by", By.GRADE, By::of),
            Asked.choice(ctx, "sort", Order.REPORT, Order::of),
            as == As.JSON ? Asked.whole(ctx, "offset", 0, 0, Integer.MAX_VALUE) : 0,
            as == As.JSON ? Asked.whole(ctx, "limit", USUAL, 0, MOST) : Integer.MAX_VALUE);
    Concordance found = concordancer.of(query);
    switch (as) {
      case JSON -> Json.write(ctx, found);
      case CSV -> attach(ctx, "concordance.csv", Csv.of(ConcordanceTable.lines(found)));
      case GROUPS_CSV -> attach(ctx, "groups.csv", Csv.of(ConcordanceTable.groups(found)));
    }
  }

  private static void attach(Context ctx, String name, String csv) {
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    ctx.result(csv.getBytes(StandardCharsets.UTF_8));
  }
}
