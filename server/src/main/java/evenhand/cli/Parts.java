package evenhand.cli;

import evenhand.check.Checker;
import evenhand.check.style.HouseStyleException;
import evenhand.embed.Embedder;
import evenhand.form.CorpusException;
import evenhand.form.FormLibrary;
import evenhand.grading.GradeReader;
import evenhand.http.PortTakenException;
import evenhand.http.Server;
import evenhand.library.Library;
import evenhand.read.ReportReader;
import evenhand.search.FacetCounter;
import evenhand.search.Language;
import evenhand.search.Searcher;
import evenhand.search.concordance.Concordancer;
import evenhand.search.forward.ForwardReader;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import evenhand.store.UnusableDataFolderException;
import evenhand.suggest.completion.Completer;
import evenhand.suggest.wording.Suggester;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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

  /// The imported reports. Opening clears up after a crash, and rebuilds an index that another
  /// version wrote, telling so on standard error.
  Library library() throws IOException, CorpusException, UnusableDataFolderException;

  Searcher searcher() throws IOException, CorpusException, UnusableDataFolderException;

  /// How a search understands words.
  Language language() throws IOException, CorpusException, UnusableDataFolderException;

  FacetCounter facets() throws IOException, CorpusException, UnusableDataFolderException;

  /// The imported passages in memory.
  ForwardReader passages() throws IOException, CorpusException, UnusableDataFolderException;

  Concordancer concordancer() throws IOException, CorpusException, UnusableDataFolderException;

  /// Completes from what was learned last; [Completer#learn] brings it up to date.
  Completer completer() throws IOException, CorpusException, UnusableDataFolderException;

  Suggester suggester() throws IOException, CorpusException, UnusableDataFolderException;

  /// Starts the server; once.
  ///
  /// @param port 0 for any, null for the contract's or the next free one
  Server server(@Nullable Integer port)
      throws IOException,
          CorpusException,
          HouseStyleException,
          PortTakenException,
          UnusableDataFolderException;

  /// Names the embedding model, which need not be opened for it.
  String modelFingerprint();

  /// The embedding model that searches; opening it takes about half a second.
  Embedder embedder();

  /// The one that judges: six times as quick, for text that was never seen is waited for.
  Embedder judgingEmbedder();

  /// The trained grade reading; sentences are embedded once and remembered while it lives.
  GradeReader gradeReader() throws CorpusException;

  /// All the checks, with the house style of `corpus/house-style`; remembers what it worked out.
  Checker checker() throws CorpusException, HouseStyleException;

  /// The same, without general spelling and grammar, which takes longer.
  Checker checkerWithoutLanguage() throws CorpusException, HouseStyleException;

  @Override
  void close();
}
