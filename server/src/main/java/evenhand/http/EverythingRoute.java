package evenhand.http;

import evenhand.library.Library;
import evenhand.store.Decisions;
import evenhand.store.Drafts;
import evenhand.store.WordingBank;
import io.javalin.http.Context;
import java.io.IOException;

/// Deletes all that anybody put in: reports, drafts, kept passages, decisions, names, uploads. Asks
/// to be meant.
final class EverythingRoute {
  private static final String MEANT = "delete-everything";

  private final ImportDesk desk;
  private final Spool spool;
  private final Library library;
  private final Drafts drafts;
  private final WordingBank bank;
  private final Decisions decisions;

  EverythingRoute(ImportDesk desk, Spool spool, Services services) {
    this.desk = desk;
    this.spool = spool;
    library = services.library();
    drafts = services.drafts();
    bank = services.bank();
    decisions = services.decisions();
  }

  void register(Routes routes) {
    routes.delete("/api/everything", this::delete);
  }

  private void delete(Context ctx) throws IOException, InterruptedException {
    if (!MEANT.equals(ctx.queryParam("confirm"))) {
      throw Problem.malformed("Deleting everything needs confirm=" + MEANT + ".");
    }
    desk.stopAndWait();
    library.removeAll();
    drafts.deleteAll();
    bank.deleteAll();
    decisions.deleteAll();
    spool.empty();
    ctx.status(204);
  }
}
