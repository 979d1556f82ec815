package evenhand.library;

import evenhand.embed.Embedder;
import evenhand.index.PassageBlock;
import evenhand.index.ReportIndex;
import evenhand.index.StaleIndexException;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import evenhand.store.ImportRegister;
import evenhand.store.ImportedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reports that were imported: their originals, what was read from them, their vectors and
/// their index, all in step with the register.
///
/// Safe from any thread. One import runs at a time, a second waits; reports can be looked up,
/// searched and removed meanwhile.
public final class Library implements AutoCloseable {
  static final String INDEX = "index";

  private final ImportRegister register;
  private final Vault vault;
  private final ReportIndex index;
  private final Reading reading;
  private final Supplier<Embedder> embedder;
  private final ReentrantLock importing = new ReentrantLock(true);
  private final ReentrantLock writing = new ReentrantLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable ImportRun running;

  private Library(
      ImportRegister register,
      Vault vault,
      ReportIndex index,
      Reading reading,
      Supplier<Embedder> embedder) {
    this.register = register;
    this.vault = vault;
    this.index = index;
    this.reading = reading;
    this.embedder = embedder;
  }

  /// Opens the library of a data folder and clears up what a crash may have left. Where another
  /// version or another model wrote the index, it is rebuilt, which takes a while.
  ///
  /// @param model the fingerprint of the model that `embedder` will have
  /// @param embedder asked only when a text has to be embedded
  /// @param rebuilding hears how far a rebuilding of the index is
  public static Library open(
      DataFolder folder,
      Database database,
      Reading reading,
      String model,
      Supplier<Embedder> embedder,
      ImportListener rebuilding)
      throws IOException {
    var register = new ImportRegister(database);
    var vault = new Vault(folder, model);
    var library = new Library(register, vault, indexOf(folder, model), reading, embedder);
    try {
      library.reconcile(rebuilding);
      return library;
    } catch (IOException | RuntimeException e) {
      library.close();
      throw e;
    }
  }

  /// Calls `listener` after each change, when an import, a removal or a clearing has ended; it must
  /// not take long.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// Imports files, in order. Returns when all are durable, or refused.
  public ImportSummary importAll(List<Source> sources, Again again, ImportListener listener)
      throws IOException {
    importing.lock();
    try {
      var told = new ImportRun.Told(listener, sources.size(), weight(sources));
      var run =
          new ImportRun(
              new Intake(register, vault, reading, again), new Vectors(vault, embedder), told);
      running = run;
      return run.run(sources, new Shelver(vault, index, register, writing, told::finished));
    } finally {
      running = null;
      importing.unlock();
      listeners.forEach(Runnable::run);
    }
  }

  /// Finishes what an import leaves to be done to the index beside other work. A process that ends
  /// without it leaves the index in more parts than searches like, and nothing lost.
  public void settle() throws IOException {
    index.settle();
  }

  /// Ends the import that runs, after the file in hand. What is done stays.
  public void cancel() {
    ImportRun run = running;
    if (run != null) {
      run.cancel();
    }
  }

  /// All reports, last published first.
  public List<ImportedReport> reports() {
    return register.all();
  }

  public Optional<ImportedReport> find(String report) {
    return register.find(report);
  }

  /// The report as read.
  public Optional<Report> report(String hash) throws IOException {
    return register.find(hash).isEmpty() ? Optional.empty() : kept(hash);
  }

  /// The file as it was imported.
  public Optional<byte[]> original(String hash) throws IOException {
    return register.find(hash).isEmpty() ? Optional.empty() : vault.original(hash);
  }

  /// The vectors of a report's texts, as kept; one that is missing is made.
  public Map<String, float[]> vectors(String hash, List<PassageBlock> blocks) throws IOException {
    return new Vectors(vault, embedder).of(hash, blocks);
  }

  /// What searches read.
  public ReportIndex index() {
    return index;
  }

  /// Removes a report for good: from register, index and originals.
  ///
  /// @return whether it was there
  public boolean remove(String hash) throws IOException {
    writing.lock();
    try {
      if (!register.remove(hash)) {
        return false;
      }
      index.remove(hash);
      index.commit();
      vault.delete(hash);
      index.expunge();
    } finally {
      writing.unlock();
    }
    listeners.forEach(Runnable::run);
    return true;
  }

  /// Removes every report for good. An import that runs is ended first.
  public void removeAll() throws IOException {
    cancel();
    importing.lock();
    writing.lock();
    try {
      register.removeAll();
      index.removeAll();
      index.commit();
      vault.deleteAllBut(Set.of());
    } finally {
      writing.unlock();
      importing.unlock();
    }
    listeners.forEach(Runnable::run);
  }

  /// Something done with what is kept, while nothing is added to it or removed.
  interface Undisturbed<T> {
    T with(ImportRegister register, Vault vault) throws IOException;
  }

  <T> T undisturbed(Undisturbed<T> work) throws IOException {
    writing.lock();
    try {
      return work.with(register, vault);
    } finally {
      writing.unlock();
    }
  }

  /// Lets an import that runs end after the file in hand, then lets go of the index.
  @Override
  public void close() throws IOException {
    cancel();
    importing.lock();
    try {
      index.close();
    } finally {
      importing.unlock();
    }
  }

  private static long weight(List<Source> sources) {
    return sources.stream().mapToLong(Library::weight).sum();
  }

  private static long weight(Source source) {
    try {
      return Files.size(source.path());
    } catch (IOException e) {
      return 0; // refused when its turn comes
    }
  }

  private static ReportIndex indexOf(DataFolder folder, String model) throws IOException {
    Path at = folder.folder(INDEX);
    try {
      return ReportIndex.open(at, model);
    } catch (StaleIndexException e) {
      empty(at);
    }
    try {
      return ReportIndex.open(at, model);
    } catch (StaleIndexException e) {
      throw new IOException("the index in %s cannot be rebuilt".formatted(at), e);
    }
  }

  static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /// Brings index and files into step with the register, which alone says what was acknowledged.
  private void reconcile(ImportListener rebuilding) throws IOException {
    Set<String> registered = register.hashes();
    Set<String> indexed = index.reports();
    var unknown = new HashSet<>(indexed);
    unknown.removeAll(registered);
    var missing = new HashSet<>(registered);
    missing.removeAll(indexed);
    for (String hash : unknown) {
      index.remove(hash);
    }
    if (!missing.isEmpty()) {
      rebuild(missing, rebuilding);
    }
    if (!unknown.isEmpty() || !missing.isEmpty()) {
      index.commit();
    }
    vault.deleteAllBut(registered);
  }

  private void rebuild(Set<String> missing, ImportListener listener) throws IOException {
    var told = new ImportRun.Told(listener, missing.size(), missing.size());
    var vectors = new Vectors(vault, embedder);
    for (String hash : missing.stream().sorted().toList()) {
      ImportedReport row = register.find(hash).orElseThrow();
      told.reading(row.file());
      Optional<Report> report = kept(hash);
      if (report.isPresent()) {
        List<PassageBlock> blocks = PassageBlock.of(report.get());
        Map<String, float[]> ofTexts = vectors.of(hash, blocks);
        vault.keepVectors(hash, Vectors.keyed(ofTexts));
        index.put(report.get(), blocks, ofTexts);
      }
      told.passed(1, 1);
    }
  }

  /// What was read when it was imported, or, where this version cannot take that, read anew.
  private Optional<Report> kept(String hash) throws IOException {
    Optional<Report> report = vault.report(hash);
    if (report.isPresent()) {
      return report;
    }
    Optional<byte[]> original = vault.original(hash);
    Optional<ImportedReport> row = register.find(hash);
    if (original.isEmpty() || row.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.read(row.get().file(), original.get()));
    } catch (UnreadableReportException e) {
      throw new IOException(
          "%s was read once and cannot be any more: %s".formatted(row.get().file(), e.getMessage()),
          e);
    }
  }
}
