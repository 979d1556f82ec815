package evenhand.app;

import evenhand.cli.Parts;
import evenhand.cli.Settings;
import evenhand.embed.Embedder;
import evenhand.embed.OnnxEmbedder;
import evenhand.form.CorpusException;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import evenhand.store.UnusableDataFolderException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes each part when first asked for and closes them in reverse order.
final class Wiring implements Parts {
  private final Supplier<Settings> settings;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private @Nullable Embedder embedder;
  private @Nullable FormLibrary forms;
  private @Nullable DataFolder folder;
  private @Nullable Database database;

  /// @param settings asked when a part is, which is after the command line was parsed
  Wiring(Supplier<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public Settings settings() {
    return settings.get();
  }

  @Override
  public synchronized DataFolder folder() throws UnusableDataFolderException {
    if (folder == null) {
      folder = kept(DataFolder.open(settings().data()));
    }
    return folder;
  }

  @Override
  public synchronized Database database() throws UnusableDataFolderException {
    if (database == null) {
      database = kept(Database.open(folder()));
    }
    return database;
  }

  @Override
  public synchronized FormLibrary forms() throws CorpusException {
    if (forms == null) {
      forms = FormLibrary.read(settings().corpus().resolve("forms"));
    }
    return forms;
  }

  @Override
  public ReportReader reportReader() throws CorpusException {
    return new ReportReader(forms());
  }

  @Override
  public synchronized Embedder embedder() {
    if (embedder == null) {
      embedder = kept(OnnxEmbedder.open(settings().models().resolve("bge-small-en-v1.5-q")));
    }
    return embedder;
  }

  private <T extends AutoCloseable> T kept(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public synchronized void close() {
    RuntimeException failure = null;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException("a part did not close", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
