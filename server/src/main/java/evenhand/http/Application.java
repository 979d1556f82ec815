package evenhand.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// All routes, behind the gate.
final class Application implements AutoCloseable {
  private static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

  /// A page takes some 20 MB while it is drawn, one with photographs several times that.
  private static final int PICTURES = 2;

  private final Gate gate;
  private final Routes routes = new Routes();
  private final Meters meters = new Meters();
  private final Spool spool;
  private final ImportDesk desk;

  Application(Services services, Token token) throws IOException {
    gate = new Gate(token);
    spool = new Spool(services.folder());
    desk = new ImportDesk(services.library());
    PageRoutes.register(routes);
    DescriptionRoute.register(routes);
    new StatusRoutes(services.version(), services.library(), desk, meters).register(routes);
    new FormRoutes(services.forms(), services.passages()).register(routes);
    new DraftRoutes(services.drafts(), services.forms(), services.library()).register(routes);
    new ExportRoute(services).register(routes, new Turnstile(CORES));
    new ReportRoutes(services.library()).register(routes);
    new PictureRoute(services.library()).register(routes, new Turnstile(PICTURES));
    new SearchRoutes(services.searcher(), services.facets(), services.library())
        .register(routes, new Turnstile(CORES));
    new PhraseRoute(services.concordancer()).register(routes, new Turnstile(CORES));
    new CompletionRoute(services.completer()).register(routes);
    new WordingRoute(services.suggester()).register(routes, new Turnstile(CORES));
    new WordingBankRoutes(services.bank(), services.concordancer()).register(routes);
    new CheckRoutes(services.checker(), services.forms(), services.library())
        .register(routes, new Turnstile(CORES));
    new PeopleRoutes(services.people(), services.words()).register(routes);
    new ReviewRoutes(services).register(routes, new Turnstile(CORES));
    new ImportRoutes(desk, spool).register(routes);
    new BackupRoute(services, spool).register(routes);
    new EverythingRoute(desk, spool, services).register(routes);
  }

  void install(RoutesConfig config) {
    config.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
    config.before(gate::check);
    Problems.register(config);
    routes.install(config);
  }

  List<Routes.Route> routes() {
    return routes.all();
  }

  Meters meters() {
    return meters;
  }

  Path spool() {
    return spool.path();
  }

  /// Ends an import after the file in hand, and every stream of events.
  @Override
  public void close() {
    desk.close();
  }
}
