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
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Holds the database, the kept files and the index of a data folder against each other, and makes
/// anew what can be made anew: what was read of a report, its vectors, its place in the index. A
/// lost or changed original and a damaged database cannot be made; they are told.
///
/// For a folder that no server has open. Without mending, nothing is changed.
public final class Verification {
  private final ImportRegister register;
  private final Database database;
  private final Vault vault;
  private final Path indexFolder;
  private final String model;
  private final Reading reading;
  private final Vectors vectors;
  private final boolean mending;
  private final ImportListener listener;
  private final List<Fault> faults = new ArrayList<>();

  /// Something that is not as it should be.
  ///
  /// @param where a file of the data folder, or a report's file name
  /// @param mended whether it is as it should be now
  public record Fault(String where, String what, boolean mended) {}

  /// @param model the fingerprint of the model that `embedder` will have
  /// @param embedder asked only when a vector is missing and is to be made
  /// @param mending whether to make anew what can be
  public Verification(
      DataFolder folder,
      Database database,
      Reading reading,
      String model,
      Supplier<Embedder> embedder,
      boolean mending,
      ImportListener listener)
      throws IOException {
    this.register = new ImportRegister(database);
    this.database = database;
    this.vault = new Vault(folder, model);
    this.indexFolder = folder.folder(Library.INDEX);
    this.model = model;
    this.reading = reading;
    this.vectors = new Vectors(vault, embedder);
    this.mending = mending;
    this.listener = listener;
  }

  /// @return what was wrong, in no order of weight
  public List<Fault> run() throws IOException {
    database.faults().forEach(fault -> found(Database.FILE, "SQLite says: " + fault, false));
    List<ImportedReport> reports = register.all();
    try (ReportIndex index = index()) {
      var told = new ImportRun.Told(listener, reports.size(), reports.size());
      for (ImportedReport report : reports) {
        told.reading(report.file());
        verify(report, index);
        told.passed(1, 1);
      }
      verifyNothingElse(register.hashes(), index);
      if (mending && index != null) {
        index.commit();
      }
    }
    return List.copyOf(faults);
  }

  private void found(String where, String what, boolean mended) {
    faults.add(new Fault(where, what, mended));
  }

  /// Null where there is no index to look into.
  private @Nullable ReportIndex index() throws IOException {
    Optional<String> fault = ReportIndex.faultIn(indexFolder);
    if (fault.isPresent()) {
      found("index", fault.get() + "; it is built anew from the reports", mending);
      if (!mending) {
        return null;
      }
      Library.empty(indexFolder);
    }
    try {
      return ReportIndex.open(indexFolder, model);
    } catch (StaleIndexException e) {
      found("index", "was written by another version; the next start builds it anew", false);
      return null;
    }
  }

  private void verify(ImportedReport row, @Nullable ReportIndex index) throws IOException {
    Optional<byte[]> original = vault.original(row.report());
    if (original.isEmpty()) {
      found(row.file(), "its original is gone; import the file again", false);
    } else if (!TextKey.hex(original.get()).equals(row.report())) {
      found(row.file(), "its original was changed; remove it and import the file again", false);
    }
    Optional<Report> read = vault.report(row.report());
    if (read.isEmpty()) {
      read = original.isEmpty() ? read : readAgain(row, original.get());
      found(row.file(), "what was read of it is missing or damaged", mending && read.isPresent());
    }
    if (read.isPresent()) {
      verifyPassages(row, read.get(), original, index);
    }
  }

  private Optional<Report> readAgain(ImportedReport row, byte[] original) {
    try {
      return Optional.of(reading.read(row.file(), original));
    } catch (UnreadableReportException e) {
      return Optional.empty();
    }
  }

  private void verifyPassages(
      ImportedReport row, Report report, Optional<byte[]> original, @Nullable ReportIndex index)
      throws IOException {
    List<PassageBlock> blocks = PassageBlock.of(report);
    Set<TextKey> kept = vault.vectors(row.report()).keySet();
    boolean whole =
        blocks.stream()
            .flatMap(block -> block.texts().stream())
            .allMatch(text -> kept.contains(TextKey.of(text)));
    if (!whole) {
      found(row.file(), "vectors of it are missing, damaged or another model's", mending);
    }
    boolean indexed = index == null || isIndexed(row.report(), blocks, index);
    if (!indexed) {
      found(row.file(), "the index does not hold it as it was read", mending);
    }
    boolean asRead = vault.report(row.report()).isPresent();
    if (mending && !(whole && indexed && asRead)) {
      Map<String, float[]> ofTexts = vectors.of(row.report(), blocks);
      if (!asRead && original.isPresent()) {
        vault.keep(report, ByteBuffer.wrap(original.get()), Vectors.keyed(ofTexts));
      } else {
        vault.keepVectors(row.report(), Vectors.keyed(ofTexts));
      }
      if (index != null) {
        index.put(report, blocks, ofTexts);
      }
    }
  }

  private static boolean isIndexed(String report, List<PassageBlock> blocks, ReportIndex index)
      throws IOException {
    int sentences = blocks.stream().mapToInt(block -> block.sentences().size()).sum();
    return index.count(report, "paragraph") == blocks.size()
        && index.count(report, "sentence") == sentences;
  }

  /// What a crash left behind; the next opening would clear it away as well.
  private void verifyNothingElse(Set<String> hashes, @Nullable ReportIndex index)
      throws IOException {
    for (Path stray : vault.strays(hashes)) {
      found(stray.getFileName().toString(), "belongs to no imported report", mending);
      if (mending) {
        Files.deleteIfExists(stray);
      }
    }
    if (index == null) {
      return;
    }
    for (String report : index.reports()) {
      if (!hashes.contains(report)) {
        found("index", "holds a report that is not imported", mending);
        if (mending) {
          index.remove(report);
        }
      }
    }
  }
}
