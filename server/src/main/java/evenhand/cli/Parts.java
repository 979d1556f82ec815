package evenhand.cli;

import evenhand.embed.Embedder;
import evenhand.form.CorpusException;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import evenhand.store.UnusableDataFolderException;

/// The parts a command may ask for. Each is made when first asked for and closed with this, so that
/// a command pays only for what it uses. Made in `evenhand.app`, the only place that wires.
public interface Parts extends AutoCloseable {
  Settings settings();

  /// The data folder, made where it is missing and held by this process until closed.
  DataFolder folder() throws UnusableDataFolderException;

  /// The database in it.
  Database database() throws UnusableDataFolderException;

  /// The forms of `corpus/forms`.
  FormLibrary forms() throws CorpusException;

  ReportReader reportReader() throws CorpusException;

  /// The embedding model; opening it takes about half a second.
  Embedder embedder();

  @Override
  void close();
}
