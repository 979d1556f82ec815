package evenhand.http;

import evenhand.library.Backup;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A backup of everything, made while the server serves. It is written whole before it is sent, so
/// that a slow receiver holds nothing up.
final class BackupRoute {
  private final Backup backup;
  private final String version;
  private final Spool spool;

  BackupRoute(Services services, Spool spool) {
    this.backup = services.backup();
    this.version = services.version();
    this.spool = spool;
  }

  void register(Routes routes) {
    routes.get("/api/backup", this::backup);
  }

  private void backup(Context ctx) throws IOException {
    Path file = spool.file();
    try (OutputStream out = Files.newOutputStream(file)) {
      backup.write(version, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    ctx.contentType("application/zip")
        .header("Content-Disposition", "attachment; filename=\"evenhand-backup.zip\"")
        .header("Content-Length", Long.toString(Files.size(file)))
        .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
  }
}
