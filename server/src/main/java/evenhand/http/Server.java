package evenhand.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/// Serves the web application and its interface, `server/docs/http.md`.
///
/// On loopback only: reports name children's circumstances, so nothing but this machine may
/// connect. Closing waits for the requests in hand, so that a running save is kept and told so.
public final class Server implements AutoCloseable {
  /// The port of the contract; where it is taken, the next free one.
  public static final int PORT = 7380;

  private static final String LOOPBACK = "127.0.0.1";

  /// Tried in turn from the first on where any free port will do.
  private static final int PORTS = 100;

  /// Far above any report, and above all that were ever dropped at once.
  private static final Limits LIMITS = new Limits(200, 4_000);

  private static final int MOST_FILES_AT_ONCE = 20_000;

  /// A body that comes slower than this from its beginning on is refused. A browser that stalls
  /// before it has sent a file is let be.
  private static final int LEAST_BYTES_A_SECOND = 10;

  /// More wait to be let in. A window holds six at most.
  private static final int MOST_CONNECTIONS = 2_000;

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Javalin javalin;
  private final Token token;
  private final Application application;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(Javalin javalin, Token token, Application application) {
    this.javalin = javalin;
    this.token = token;
    this.application = application;
  }

  /// How much may be handed over.
  record Limits(int megabytesAFile, int megabytesAtOnce) {}

  /// @param port 0 for any
  public static Server on(int port, Services services) throws IOException, PortTakenException {
    return on(port, services, LIMITS);
  }

  static Server on(int port, Services services, Limits limits)
      throws IOException, PortTakenException {
    Token token = Token.of(services.folder());
    var application = new Application(services, token);
    var javalin = Javalin.create(config -> configure(config, application, limits));
    try {
      javalin.start(LOOPBACK, port);
    } catch (JavalinException e) {
      application.close();
      if (isTaken(e)) {
        throw new PortTakenException(port, e);
      }
      throw e;
    }
    services.folder().servedOn(javalin.port());
    return new Server(javalin, token, application);
  }

  /// On [#PORT] or the next free one.
  public static Server onNextFree(Services services) throws IOException, PortTakenException {
    int port = PORT;
    while (port < PORT + PORTS && !isFree(port)) {
      port++;
    }
    return on(port, services);
  }

  public int port() {
    return javalin.port();
  }

  /// Where the web application is, with the token that opens it.
  public URI address() {
    return URI.create("http://%s:%d/?token=%s".formatted(LOOPBACK, port(), token.value()));
  }

  /// Returns when the server was closed.
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    application.close();
    javalin.stop();
    closed.countDown();
  }

  List<Routes.Route> routes() {
    return application.routes();
  }

  private static void configure(JavalinConfig config, Application application, Limits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.jetty.modifyServer(jetty -> {
      jetty.setStopTimeout(GRACE.toMillis());
      jetty.setErrorHandler(new BareErrors());
      jetty.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, jetty));
      jetty.insertHandler(new MinimumDataRateHandler(LEAST_BYTES_A_SECOND, 0));
    });
    config.jetty.modifyServletContextHandler(context -> context.setMaxFormKeys(MOST_FILES_AT_ONCE));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.requestLogger.http((ctx, millis) -> {
      Requests.log(ctx, millis);
      application.meters().count(ctx, millis);
    });
    MultipartConfig uploads = config.jetty.multipartConfig;
    uploads.cacheDirectory(application.spool().toString());
    uploads.maxInMemoryFileSize(1, SizeUnit.MB);
    uploads.maxFileSize(limits.megabytesAFile(), SizeUnit.MB);
    uploads.maxTotalRequestSize(limits.megabytesAtOnce(), SizeUnit.MB);
    application.install(config.routes);
  }

  private static boolean isTaken(JavalinException e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static boolean isFree(int port) throws IOException {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
      return true;
    } catch (BindException e) {
      return false;
    }
  }
}
