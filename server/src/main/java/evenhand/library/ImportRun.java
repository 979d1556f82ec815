package evenhand.library;

import evenhand.index.PassageBlock;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// One import: reading, embedding and indexing at once, each a stage with a short belt between, so
/// that memory holds a handful of reports however many there are.
final class ImportRun {
  private static final int BELT = 3;

  private final Conveyor<Parcel> read = new Conveyor<>(BELT);
  private final Conveyor<Parcel> embedded = new Conveyor<>(BELT);
  private final Intake intake;
  private final Vectors vectors;
  private final Told told;
  private volatile boolean cancelled;

  ImportRun(Intake intake, Vectors vectors, Told told) {
    this.intake = intake;
    this.vectors = vectors;
    this.told = told;
  }

  /// Ends after the file that is being embedded; what came before it stays.
  void cancel() {
    cancelled = true;
  }

  /// Runs all stages; the calling thread embeds.
  ImportSummary run(List<Source> sources, Shelver shelver) throws IOException {
    var reader = stage("import-read", () -> readAll(sources));
    var writer = stage("import-write", () -> shelveAll(shelver));
    try {
      embedAll();
      writer.get();
      reader.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the import was interrupted", e);
    } catch (ExecutionException e) {
      throw asIo(e.getCause());
    } finally {
      read.stop();
      embedded.stop();
      await(reader);
      await(writer);
    }
    return told.summary(cancelled);
  }

  private void readAll(List<Source> sources) throws InterruptedException {
    for (Source source : sources) {
      if (cancelled) {
        break;
      }
      told.reading(source.name());
      if (!read.put(intake.take(source))) {
        return;
      }
    }
    read.end();
  }

  private void embedAll() throws InterruptedException, IOException {
    for (Parcel parcel = read.take(); parcel != null; parcel = read.take()) {
      if (cancelled
          || !embedded.put(parcel instanceof Parcel.Fresh fresh ? embed(fresh) : parcel)) {
        break;
      }
    }
    read.stop();
    embedded.end();
  }

  private Parcel embed(Parcel.Fresh fresh) throws IOException {
    List<PassageBlock> blocks = PassageBlock.of(fresh.report());
    Map<String, float[]> ofTexts = vectors.of(fresh.report().report(), blocks);
    return new Parcel.Embedded(fresh, blocks, ofTexts, Vectors.keyed(ofTexts));
  }

  private void shelveAll(Shelver shelver) throws InterruptedException, IOException {
    for (Parcel parcel = embedded.take(); parcel != null; parcel = embedded.take()) {
      shelver.take(parcel);
      told.passed(parcel.size(), parcel instanceof Parcel.Embedded ? parcel.size() : 0);
    }
    shelver.sign();
  }

  private interface Stage {
    void run() throws Exception;
  }

  /// A stage that fails stops the others.
  private CompletableFuture<@Nullable Void> stage(String name, Stage stage) {
    var done = new CompletableFuture<@Nullable Void>();
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> {
          try {
            stage.run();
            done.complete(null);
          } catch (Throwable e) {
            done.completeExceptionally(e);
            read.stop();
            embedded.stop();
          }
        });
    return done;
  }

  private static void await(CompletableFuture<@Nullable Void> stage) {
    try {
      stage.join();
    } catch (CompletionException e) {
      return; // thrown from `run` already, or beside what is
    }
  }

  private static IOException asIo(@Nullable Throwable cause) {
    return switch (cause) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new IOException("the import failed", cause);
    };
  }

  /// Passes on what happens, one call at a time, and keeps count.
  static final class Told {
    private final ImportListener listener;
    private final int total;
    private final long begun = System.nanoTime();
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private int done;
    private long worked;
    private long left;

    /// @param bytes what all files weigh
    Told(ImportListener listener, int total, long bytes) {
      this.listener = listener;
      this.total = total;
      this.left = bytes;
      listener.started(total);
    }

    synchronized void reading(String file) {
      listener.reading(file);
    }

    synchronized void finished(Outcome outcome) {
      counts.merge(outcome.status(), 1, Integer::sum);
      listener.finished(outcome);
    }

    /// @param size what a file weighs
    /// @param work how much of it had to be worked on
    synchronized void passed(long size, long work) {
      done++;
      left = Math.max(0, left - size);
      worked += work;
      listener.progressed(new ImportProgress(done, total, worked, left, elapsed()));
    }

    synchronized ImportSummary summary(boolean stopped) {
      return new ImportSummary(
          counts.getOrDefault(Status.ADDED, 0),
          counts.getOrDefault(Status.UNCHANGED, 0),
          counts.getOrDefault(Status.REPLACED, 0),
          counts.getOrDefault(Status.REFUSED, 0),
          stopped,
          elapsed());
    }

    private Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }
}
