package evenhand.library;

import evenhand.embed.Embedder;
import evenhand.embed.OnnxEmbedder;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A library opened for a test, with the real model, the real index and the real database.
public final class Shelf implements AutoCloseable {
  static final Path MODEL =
      Path.of(System.getProperty("evenhand.home"), "models/bge-small-en-v1.5-q");

  private static final class Model {
    static final Embedder OPEN = OnnxEmbedder.open(MODEL);
  }

  final DataFolder folder;
  final Database database;
  public final Library library;

  private Shelf(DataFolder folder, Database database, Library library) {
    this.folder = folder;
    this.database = database;
    this.library = library;
  }

  /// One for all tests of the run: opening takes half a second.
  public static Embedder embedder() {
    return Model.OPEN;
  }

  public static Shelf open(Path data) throws Exception {
    var folder = DataFolder.open(data);
    var database = Database.open(folder);
    return new Shelf(
        folder,
        database,
        Library.open(
            folder,
            database,
            Invented::read,
            OnnxEmbedder.fingerprintOf(MODEL),
            Shelf::embedder,
            ImportListener.NONE));
  }

  /// Imports and returns what became of each file, as `name status`.
  public List<String> take(Path... paths) throws Exception {
    return take(Again.NO, paths);
  }

  public List<String> take(Again again, Path... paths) throws Exception {
    var lines = new ArrayList<String>();
    library.importAll(
        Source.under(List.of(paths)),
        again,
        new ImportListener() {
          @Override
          public void finished(Outcome outcome) {
            lines.add(outcome.file() + " " + outcome.status().id());
          }
        });
    return lines;
  }

  @Override
  public void close() throws IOException {
    library.close();
    database.close();
    folder.close();
  }
}
