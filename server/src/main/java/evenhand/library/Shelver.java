package evenhand.library;

import evenhand.index.ReportIndex;
import evenhand.report.Report;
import evenhand.store.ImportRegister;
import evenhand.store.ImportedReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/// The last stage of an import: keeps files, writes the index, and signs the register.
///
/// The order is what makes it safe to kill: files first, each whole or absent; then the index, in
/// one commit; then the register, in one transaction; and only then is the outcome told. What a
/// crash leaves between these steps is in no register, and is cleared away at the next opening.
///
/// Several reports share a commit, because a commit costs as much as indexing a report does.
final class Shelver {
  private static final int REPORTS_A_COMMIT = 32;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final Vault vault;
  private final ReportIndex index;
  private final ImportRegister register;
  private final Lock writing;
  private final Consumer<Outcome> told;

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<ImportRegister.Entry> entries = new ArrayList<>();
  private long waitingSince = System.nanoTime();

  /// @param writing held while files, index and register are being changed
  Shelver(
      Vault vault,
      ReportIndex index,
      ImportRegister register,
      Lock writing,
      Consumer<Outcome> told) {
    this.vault = vault;
    this.index = index;
    this.register = register;
    this.writing = writing;
    this.told = told;
  }

  void take(Parcel parcel) throws IOException {
    if (entries.isEmpty()) {
      waitingSince = System.nanoTime();
    }
    switch (parcel) {
      case Parcel.Settled settled -> {
        outcomes.add(settled.outcome());
        if (settled.entry() != null) {
          entries.add(settled.entry());
        }
      }
      case Parcel.Embedded embedded -> shelve(embedded);
      case Parcel.Fresh fresh ->
          throw new IllegalArgumentException(fresh.source().name() + " has no vectors yet");
    }
    long waited = System.nanoTime() - waitingSince;
    if (entries.isEmpty()
        || entries.size() >= REPORTS_A_COMMIT
        || waited >= LONGEST_WAIT.toNanos()) {
      sign();
    }
  }

  private void shelve(Parcel.Embedded parcel) throws IOException {
    Parcel.Fresh fresh = parcel.fresh();
    Report report = fresh.report();
    writing.lock();
    try {
      vault.keep(report, fresh.original(), parcel.keyed());
      index.put(report, parcel.blocks(), parcel.vectors());
    } finally {
      writing.unlock();
    }
    int sentences = parcel.blocks().stream().mapToInt(block -> block.sentences().size()).sum();
    var row = ImportedReport.of(report, parcel.blocks().size(), sentences, Instant.now());
    entries.add(new ImportRegister.Entry(fresh.source().origin(), report.report(), row));
    outcomes.add(Outcome.of(fresh.status(), fresh.source(), report.report()));
  }

  /// Makes durable what was taken so far, and tells it.
  void sign() throws IOException {
    if (!entries.isEmpty()) {
      writing.lock();
      try {
        index.commit();
        clear(register.record(entries));
      } finally {
        writing.unlock();
      }
    }
    outcomes.forEach(told);
    outcomes.clear();
    entries.clear();
  }

  /// Takes away reports that nothing in the register stands for any more.
  private void clear(Set<String> struck) throws IOException {
    if (struck.isEmpty()) {
      return;
    }
    for (String hash : struck) {
      index.remove(hash);
    }
    index.commit();
    for (String hash : struck) {
      vault.delete(hash);
    }
  }
}
