package evenhand.http;

import evenhand.library.Again;
import evenhand.library.ImportListener;
import evenhand.library.ImportProgress;
import evenhand.library.Library;
import evenhand.library.Outcome;
import evenhand.library.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files in and imports them one batch after another; what arrives meanwhile waits for the
/// next. Owns the files it is given and deletes them when it is done with them. Safe from any
/// thread.
final class ImportDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

  private final Library library;
  private final List<Source> waiting = new ArrayList<>();
  private ImportTally tally = new ImportTally();
  private @Nullable Thread worker;
  private boolean stopping;
  private boolean closed;
  private long changes;

  ImportDesk(Library library) {
    this.library = library;
  }

  /// Queues files. Where nothing is running, counting begins anew.
  synchronized ImportState add(List<Source> files) {
    if (closed) {
      files.forEach(ImportDesk::drop);
      throw new Problem(503, "stopping", "Evenhand is being stopped; nothing was taken in.");
    }
    if (worker == null && !files.isEmpty()) {
      tally = new ImportTally();
      stopping = false;
      worker = Thread.ofPlatform().name("imports").start(this::work);
    }
    tally.expect(files.size());
    waiting.addAll(files);
    changed();
    return state();
  }

  synchronized ImportState state() {
    boolean running = worker != null;
    return running || tally.state(false, 0).total() > 0
        ? tally.state(running, waiting.size())
        : ImportState.IDLE;
  }

  /// Ends after the file in hand; files that wait are let go.
  synchronized void stop() {
    stopping = worker != null;
    waiting.forEach(ImportDesk::drop);
    waiting.clear();
    library.cancel();
  }

  /// [#stop], and returns when all is still.
  void stopAndWait() throws InterruptedException {
    Thread running;
    synchronized (this) {
      stop();
      running = worker;
    }
    if (running != null) {
      running.join();
    }
  }

  /// Waits for something to change.
  ///
  /// @param seen how many changes were seen so far
  /// @return how many there are now; the same where `patience` ended first
  synchronized long awaitChange(long seen, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); changes == seen && left > 0 && !closed; ) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
    return changes;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      changed();
    }
    try {
      stopAndWait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    for (List<Source> batch = next(); !batch.isEmpty(); batch = next()) {
      try {
        library.importAll(batch, Again.NO, new Told());
      } catch (IOException | RuntimeException e) {
        LOG.error("an import of {} files broke off: {}", batch.size(), Problems.bare(e));
        brokenOff(e);
      } finally {
        batch.forEach(ImportDesk::drop);
      }
    }
  }

  /// The next batch; where there is none, the worker is done.
  private synchronized List<Source> next() {
    List<Source> batch = stopping ? List.of() : List.copyOf(waiting);
    waiting.clear();
    if (batch.isEmpty()) {
      worker = null;
      var ended = tally.state(false, 0);
      LOG.info(
          "imported: {} added, {} unchanged, {} replaced, {} refused",
          ended.added(),
          ended.unchanged(),
          ended.replaced(),
          ended.refused().size());
      changed();
    }
    return batch;
  }

  private synchronized void brokenOff(Exception e) {
    stopping = true;
    String why =
        e instanceof IOException && e.getMessage() != null ? e.getMessage() : "see the log";
    tally.refused("(all others)", "import-failed", "The import broke off: " + why);
  }

  private void changed() {
    changes++;
    notifyAll();
  }

  private static void drop(Source file) {
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException e) {
      LOG.warn("a file handed over was not deleted; the next start will", e);
    }
  }

  /// Hears one import of one batch.
  private final class Told implements ImportListener {
    @Override
    public void reading(String file) {
      tell(() -> tally.reading(file));
    }

    @Override
    public void finished(Outcome outcome) {
      tell(() -> tally.finished(outcome));
    }

    @Override
    public void progressed(ImportProgress progress) {
      tell(() -> tally.progressed(progress));
    }

    private void tell(Runnable change) {
      synchronized (ImportDesk.this) {
        change.run();
        changed();
        if (stopping) {
          library.cancel(); // the import may have begun after it was stopped
        }
      }
    }
  }
}
