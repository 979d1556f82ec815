package evenhand.cli;

import evenhand.library.Backup;
import evenhand.store.DataFolder;
import evenhand.store.FolderInUseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `evenhand backup`: everything that could not be made anew, as one file. Where a server holds the
/// data folder, the server makes it.
@Command(
    name = "backup",
    description =
        "Writes the reports, drafts and decisions of the data folder into one file, also while it"
            + " is being served.",
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the file to write; it must not be there yet")
  private Path file = Path.of("");

  private final Parts parts;
  private final Console console;

  public BackupCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (Files.exists(file)) {
      console.err().println("%s is there already. Name another file.".formatted(file));
      return 1;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      DataFolder.createPrivateFile(part);
      write(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    console
        .err()
        .println(
            "%s: %,d KB. Keep it as safe as the reports in it."
                .formatted(file, Files.size(file) / 1024));
    return 0;
  }

  private void write(Path part) throws Exception {
    try {
      var backup = new Backup(parts.folder(), parts.database(), parts.library());
      try (OutputStream out = Files.newOutputStream(part)) {
        backup.write(EvenhandCommand.VERSION, out);
      }
    } catch (FolderInUseException e) {
      if (e.port() == 0) {
        throw e;
      }
      fetch(e.port(), part);
    }
  }

  /// From the server of this very folder, on this machine.
  private void fetch(int port, Path part) throws IOException {
    Path token = parts.settings().data().resolve("token");
    URI address = URI.create("http://127.0.0.1:%d/api/backup".formatted(port));
    var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestProperty(
        "Cookie",
        "evenhand_%d=%s"
            .formatted(port, Files.readString(token, StandardCharsets.US_ASCII).strip()));
    try {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException(
            "the server on port %d answered %d; nothing was written"
                .formatted(port, connection.getResponseCode()));
      }
      try (InputStream in = connection.getInputStream()) {
        long sent = Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        if (sent != connection.getContentLengthLong()) {
          throw new IOException("the server stopped before the end; nothing was written");
        }
      }
    } finally {
      connection.disconnect();
    }
  }
}
