package evenhand.http;

import evenhand.library.Library;
import evenhand.store.ImportedReport;
import java.util.List;
import java.util.Map;

/// What there is, and whether the server lives.
final class StatusRoutes {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final String version;
  private final Library library;
  private final ImportDesk desk;
  private final Meters meters;

  StatusRoutes(String version, Library library, ImportDesk desk, Meters meters) {
    this.version = version;
    this.library = library;
    this.desk = desk;
    this.meters = meters;
  }

  void register(Routes routes) {
    routes
        .get(Gate.HEALTH, ctx -> Json.write(ctx, Map.of("status", "up")))
        .get("/api/status", ctx -> Json.write(ctx, status()))
        .get("/api/metrics", ctx -> ctx.contentType(TEXT).result(meters.text()));
  }

  private record Status(
      String version, int reports, int paragraphs, int sentences, boolean importing) {}

  private Status status() {
    List<ImportedReport> reports = library.reports();
    return new Status(
        version,
        reports.size(),
        reports.stream().mapToInt(ImportedReport::paragraphs).sum(),
        reports.stream().mapToInt(ImportedReport::sentences).sum(),
        desk.state().running());
  }
}
