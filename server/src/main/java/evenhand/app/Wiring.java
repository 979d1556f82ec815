package evenhand.app;

import evenhand.check.Checker;
import evenhand.check.Severities;
import evenhand.check.all.AllChecks;
import evenhand.check.language.LanguageCheck;
import evenhand.check.language.Proofreader;
import evenhand.check.style.HouseStyle;
import evenhand.check.style.HouseStyleException;
import evenhand.cli.EvenhandCommand;
import evenhand.cli.Parts;
import evenhand.cli.Settings;
import evenhand.embed.Embedder;
import evenhand.embed.ModelWords;
import evenhand.embed.OnnxEmbedder;
import evenhand.form.CorpusException;
import evenhand.form.FormLibrary;
import evenhand.grading.GradeReader;
import evenhand.grading.RememberedVectors;
import evenhand.grading.SentenceVectors;
import evenhand.http.PortTakenException;
import evenhand.http.Server;
import evenhand.http.Services;
import evenhand.library.Backup;
import evenhand.library.Library;
import evenhand.read.ReportReader;
import evenhand.search.FacetCounter;
import evenhand.search.Language;
import evenhand.search.Searcher;
import evenhand.search.Synonyms;
import evenhand.search.concordance.Concordancer;
import evenhand.search.forward.ForwardReader;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import evenhand.store.Decisions;
import evenhand.store.Drafts;
import evenhand.store.KnownWords;
import evenhand.store.People;
import evenhand.store.UnusableDataFolderException;
import evenhand.store.WordingBank;
import evenhand.suggest.completion.Completer;
import evenhand.suggest.completion.NeverWords;
import evenhand.suggest.wording.Suggester;
import evenhand.text.Once;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes each part when first asked for and closes them in reverse order.
public final class Wiring implements Parts {
  /// Vectors of sentences: some 60 MB when full.
  private static final int REMEMBERED = 40_000;

  /// How long a server that starts leaves the processors to the first searches.
  private static final Duration FIRST_SEARCH = Duration.ofSeconds(3);

  private final Supplier<Settings> settings;
  private final PrintStream err;
  private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
  private final Object model = new Object();
  private final LibraryForChecks forChecks;
  private volatile boolean closed;
  private @Nullable Embedder embedder;
  private @Nullable Embedder judgingEmbedder;
  private @Nullable FormLibrary forms;
  private @Nullable GradeReader gradeReader;
  private @Nullable SentenceVectors vectors;
  private @Nullable Checker checker;
  private @Nullable DataFolder folder;
  private @Nullable Database database;
  private @Nullable Library library;
  private @Nullable ForwardReader passages;
  private @Nullable Completer completer;
  private @Nullable Suggester suggester;
  private @Nullable Language language;

  /// @param settings asked when a part is, which is after the command line was parsed
  /// @param err where it is told that something takes long
  public Wiring(Supplier<Settings> settings, PrintStream err) {
    this.settings = settings;
    this.err = err;
    this.forChecks = new LibraryForChecks(this, err);
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

  /// Has a lock of its own: a server opens it beside everything else.
  @Override
  public Embedder embedder() {
    synchronized (model) {
      if (embedder == null) {
        embedder = OnnxEmbedder.open(model());
        opened.addLast(embedder); // closed last: the library, opened before it, uses it to the end
        refuseWhenClosed();
      }
      return embedder;
    }
  }

  @Override
  public Embedder judgingEmbedder() {
    synchronized (model) {
      if (judgingEmbedder == null) {
        Path distilled = settings().models().resolve("bge-small-distilled.onnx");
        judgingEmbedder = OnnxEmbedder.openDistilled(distilled, model());
        opened.addLast(judgingEmbedder);
        refuseWhenClosed();
      }
      return judgingEmbedder;
    }
  }

  @Override
  public synchronized Checker checker() throws CorpusException, HouseStyleException {
    if (checker == null) {
      HouseStyle style = HouseStyle.read(houseStyle());
      Proofreader proofreader =
          kept(new Proofreader(settings().language(), style.languageRules())); // starts nothing yet
      checker = checker(style, new LanguageCheck(proofreader, forChecks.dictionary()));
    }
    return checker;
  }

  @Override
  public synchronized Checker checkerWithoutLanguage() throws CorpusException, HouseStyleException {
    return checker(HouseStyle.read(houseStyle()), new LanguageCheck(null, List::of));
  }

  private Checker checker(HouseStyle style, LanguageCheck language)
      throws CorpusException, HouseStyleException {
    return new Checker(
        AllChecks.list(forChecks.originals(), forChecks.pastWording(), language),
        forms(),
        style,
        Severities.read(houseStyle()),
        vectors(),
        gradeReader());
  }

  @Override
  public synchronized Library library()
      throws IOException, CorpusException, UnusableDataFolderException {
    if (library == null) {
      library =
          kept(
              Library.open(
                  folder(),
                  database(),
                  reportReader()::read,
                  OnnxEmbedder.fingerprintOf(model()),
                  this::embedder,
                  new Rebuilding(err)));
    }
    return library;
  }

  @Override
  public Searcher searcher() throws IOException, CorpusException, UnusableDataFolderException {
    return new Searcher(library().index(), this::embedder, language());
  }

  @Override
  public FacetCounter facets() throws IOException, CorpusException, UnusableDataFolderException {
    return new FacetCounter(library().index(), passages(), language());
  }

  @Override
  public synchronized Language language()
      throws IOException, CorpusException, UnusableDataFolderException {
    if (language == null) {
      language =
          Language.of(
              Synonyms.read(houseStyle()), passages(), new Once<>(() -> ModelWords.read(model())));
    }
    return language;
  }

  private Path houseStyle() {
    return settings().corpus().resolve("house-style");
  }

  @Override
  public synchronized ForwardReader passages()
      throws IOException, CorpusException, UnusableDataFolderException {
    if (passages == null) {
      passages = new ForwardReader(library().index());
    }
    return passages;
  }

  @Override
  public Concordancer concordancer()
      throws IOException, CorpusException, UnusableDataFolderException {
    return new Concordancer(passages());
  }

  @Override
  public synchronized Completer completer()
      throws IOException, CorpusException, UnusableDataFolderException {
    if (completer == null) {
      Library changing = library();
      completer =
          kept(
              new Completer(
                  folder().folder("completion"), passages(), NeverWords.read(houseStyle())));
      changing.onChange(completer::libraryChanged);
    }
    return completer;
  }

  @Override
  public synchronized Suggester suggester()
      throws IOException, CorpusException, UnusableDataFolderException {
    if (suggester == null) {
      suggester = Suggester.open(searcher(), passages(), forms(), houseStyle());
    }
    return suggester;
  }

  @Override
  public synchronized GradeReader gradeReader() throws CorpusException {
    if (gradeReader == null) {
      Settings at = settings();
      gradeReader = GradeReader.openLater(at.models().resolve("grading"), at.corpus(), vectors());
    }
    return gradeReader;
  }

  /// Opens the model only when something is embedded.
  private synchronized SentenceVectors vectors() {
    if (vectors == null) {
      vectors = new RememberedVectors(this::judgingEmbedder, REMEMBERED);
    }
    return vectors;
  }

  @Override
  public synchronized Server server(@Nullable Integer port)
      throws IOException,
          CorpusException,
          HouseStyleException,
          PortTakenException,
          UnusableDataFolderException {
    Thread.ofPlatform().daemon().name("model").start(this::openModel);
    completer().learnAfter(FIRST_SEARCH); // in the background, if it is not learned yet
    var services =
        new Services(
            EvenhandCommand.VERSION,
            folder(),
            forms(),
            new Drafts(database(), Clock.systemUTC()),
            new WordingBank(database(), Clock.systemUTC()),
            new People(database(), Clock.systemUTC()),
            new Decisions(database(), Clock.systemUTC()),
            new KnownWords(database(), Clock.systemUTC()),
            library(),
            new Backup(folder(), database(), library()),
            searcher(),
            passages(),
            facets(),
            concordancer(),
            completer(),
            suggester(),
            checker());
    return kept(port == null ? Server.onNextFree(services) : Server.on(port, services));
  }

  /// Most first searches need it. What keeps it from opening is said to the search.
  private void openModel() {
    try {
      embedder();
    } catch (RuntimeException e) {
      System.getLogger(Wiring.class.getName())
          .log(System.Logger.Level.DEBUG, "the model was not opened beforehand", e);
    }
  }

  @Override
  public String modelFingerprint() {
    return OnnxEmbedder.fingerprintOf(model());
  }

  private Path model() {
    return settings().models().resolve("bge-small-en-v1.5-q");
  }

  private <T extends AutoCloseable> T kept(T part) {
    opened.push(part);
    refuseWhenClosed();
    return part;
  }

  /// For what was asked for while everything was being stopped.
  private void refuseWhenClosed() {
    if (closed) {
      close();
      throw new IllegalStateException("Evenhand is being stopped");
    }
  }

  /// Whether it was stopped, perhaps while a command was still at work.
  boolean isClosed() {
    return closed;
  }

  /// Closes outside the lock: what is being closed may wait for work that asks for a part.
  @Override
  public void close() {
    closed = true;
    RuntimeException failure = null;
    for (AutoCloseable part = next(); part != null; part = next()) {
      try {
        part.close();
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

  private synchronized @Nullable AutoCloseable next() {
    return opened.poll();
  }
}
