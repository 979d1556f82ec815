package evenhand.http;

import evenhand.search.Filters;
import evenhand.search.concordance.Concordancer;
import evenhand.search.concordance.Line;
import evenhand.search.concordance.Order;
import evenhand.search.concordance.PhraseQuery;
import evenhand.search.forward.By;
import evenhand.store.KeptPassage;
import evenhand.store.PassageUse;
import evenhand.store.WordingBank;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The wording bank: passages an inspectorate keeps, and where they were used since.
final class WordingBankRoutes {
  private static final String ONE = "/api/wording/{id}";
  private static final int MOST_PUBLISHED = 100;

  /// A name left open, such as `[place]`: any word may stand there.
  private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\\n]{0,60}\\]");

  private final WordingBank bank;
  private final Concordancer concordancer;

  WordingBankRoutes(WordingBank bank, Concordancer concordancer) {
    this.bank = bank;
    this.concordancer = concordancer;
  }

  void register(Routes routes) {
    routes
        .get("/api/wording", this::list)
        .post("/api/wording", this::add)
        .get(ONE, this::one)
        .put(ONE, this::change)
        .delete(ONE, this::delete)
        .post(ONE + "/uses", this::use);
  }

  private record ListAnswer(List<KeptPassage> passages) {}

  private record ChangeRequest(@Nullable Integer revision, @Nullable KeptPassage passage) {}

  private record StaleAnswer(Problem.Body error, KeptPassage passage) {}

  private record UseRequest(@Nullable String draft, @Nullable String paragraph) {}

  /// @param published where it stands word for word in imported reports
  private record OneAnswer(KeptPassage passage, List<PassageUse> drafts, List<Line> published) {}

  private void list(Context ctx) {
    Json.write(
        ctx,
        new ListAnswer(
            bank.list(
                Asked.text(ctx, "form"), Asked.text(ctx, "aspect"), Asked.text(ctx, "grade"))));
  }

  private void add(Context ctx) throws IOException {
    KeptPassage passage = bank.add(Json.read(ctx, KeptPassage.class));
    ctx.status(201);
    Json.write(ctx, passage);
  }

  private void one(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    KeptPassage passage = bank.find(id).orElseThrow(() -> Problem.missing("passage"));
    var everywhere =
        new PhraseQuery(
            BLANK.matcher(passage.text().replace('*', ' ')).replaceAll(" * "),
            Filters.NONE,
            By.YEAR,
            Order.REPORT,
            0,
            MOST_PUBLISHED);
    Json.write(ctx, new OneAnswer(passage, bank.uses(id), concordancer.of(everywhere).lines()));
  }

  private void change(Context ctx) throws IOException {
    var request = Json.read(ctx, ChangeRequest.class);
    if (request.revision() == null || request.passage() == null) {
      throw Problem.malformed("A change holds a revision and a passage.");
    }
    switch (bank.change(ctx.pathParam("id"), request.revision(), request.passage())) {
      case WordingBank.Change.Done(var now) -> Json.write(ctx, now);
      case WordingBank.Change.Stale(var stored) -> stale(ctx, stored);
      case WordingBank.Change.Gone() -> throw Problem.missing("passage");
    }
  }

  private static void stale(Context ctx, KeptPassage stored) {
    var error =
        new Problem.Body(
            "passage.stale",
            "The passage was changed elsewhere since; it is now at revision %d."
                .formatted(stored.revision()));
    ctx.status(409);
    Json.write(ctx, new StaleAnswer(error, stored));
  }

  private void delete(Context ctx) {
    if (!bank.delete(ctx.pathParam("id"))) {
      throw Problem.missing("passage");
    }
    ctx.status(204);
  }

  private void use(Context ctx) throws IOException {
    var request = Json.read(ctx, UseRequest.class);
    if (request.draft() == null || request.paragraph() == null) {
      throw Problem.malformed("A use names a draft and a paragraph.");
    }
    if (!bank.use(ctx.pathParam("id"), request.draft(), request.paragraph())) {
      throw Problem.missing("passage or draft");
    }
    ctx.status(204);
  }
}
