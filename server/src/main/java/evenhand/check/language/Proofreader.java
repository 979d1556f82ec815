package evenhand.check.language;

import evenhand.check.style.LanguageRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Has texts read for spelling and grammar, in the background, and remembers what was said of each.
///
/// The process that reads is started when the first text is asked for and stopped when none was for
/// some minutes, so that its memory is given back. What is asked for last is read first: it is what
/// somebody is writing. Where the process cannot be had, nothing is read for a minute and
/// [#canRead] says so. Safe from any thread.
public final class Proofreader implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Proofreader.class.getName());

  /// Paragraphs of some 100 reports; few hold anything.
  private static final int TEXTS = 20_000;

  /// More than a long report has.
  private static final int QUEUE = 5_000;

  private static final Duration IDLE = Duration.ofMinutes(3);
  private static final Duration BROKEN = Duration.ofMinutes(1);

  /// So long the first text may take, with the start, and any other.
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Path app;
  private final LanguageRules rules;
  private final Map<String, List<Slip>> read =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Slip>> eldest) {
          return size() > TEXTS;
        }
      };

  private final LinkedHashSet<String> wanted = new LinkedHashSet<>();
  private @Nullable Thread worker;
  private @Nullable LanguageProcess process;
  private @Nullable Long brokenSince;
  private boolean closed;

  /// @param app the folder of the program that reads; it need not be there
  public Proofreader(Path app, LanguageRules rules) {
    this.app = app;
    this.rules = rules;
  }

  /// Whether the program is there and starts.
  public synchronized boolean canRead() {
    return !closed && LanguageProcess.isIn(app) && !isBroken();
  }

  /// Sees to it that these will be read.
  ///
  /// @return how many are not yet; 0 where none can be
  synchronized int ask(Collection<String> texts) {
    if (!canRead()) {
      return 0;
    }
    List<String> unread = unread(texts);
    for (String text : unread.reversed()) {
      wanted.addFirst(text);
    }
    while (wanted.size() > QUEUE) {
      wanted.removeLast();
    }
    if (!unread.isEmpty() && worker == null) {
      worker = Thread.ofPlatform().daemon().name("language").start(this::work);
    }
    notifyAll();
    return unread.size();
  }

  /// Waits until these are read, or none can be any more.
  ///
  /// @return whether all are
  synchronized boolean await(Collection<String> texts, Duration most) {
    long until = System.nanoTime() + most.toNanos();
    while (ask(texts) > 0) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, TimeUnit.SECONDS.toNanos(1)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return canRead();
  }

  /// What was said of a text; empty where it was not read yet.
  synchronized Optional<List<Slip>> known(String text) {
    return Optional.ofNullable(read.get(text));
  }

  private List<String> unread(Collection<String> texts) {
    var unread = new ArrayList<String>();
    for (String text : texts) {
      if (!read.containsKey(text)) {
        unread.add(text);
      }
    }
    return unread;
  }

  private boolean isBroken() {
    return brokenSince != null && System.nanoTime() - brokenSince < BROKEN.toNanos();
  }

  private void work() {
    boolean failing = true;
    for (String text = next(); text != null; text = next()) {
      List<Slip> slips = tried(text);
      if (slips == null) {
        slips = tried(text); // in a new process: another text may have been too much for the last
      }
      if (slips == null && failing) {
        giveUp();
      } else {
        failing = slips == null; // one text may be too much; from the second on it is the process
        keep(text, slips == null ? List.of() : slips);
      }
    }
  }

  /// Null where the process failed; it is then stopped.
  private @Nullable List<Slip> tried(String text) {
    try {
      LanguageProcess reading = started();
      if (reading == null) {
        return List.of();
      }
      var late =
          CompletableFuture.runAsync(
              reading::close,
              CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS));
      try {
        return reading.read(text);
      } finally {
        late.cancel(false);
      }
    } catch (IOException e) {
      stop();
      if (!isClosed()) {
        LOG.log(Level.WARNING, "the process that reads language failed", e);
      }
      return null;
    }
  }

  /// Null where all is being closed.
  private synchronized @Nullable LanguageProcess started() throws IOException {
    if (process == null && !closed) {
      process = LanguageProcess.start(app, rules);
    }
    return process;
  }

  /// The next text; null where the worker is to end, which then has ended.
  private synchronized @Nullable String next() {
    long until = System.nanoTime() + IDLE.toNanos();
    while (wanted.isEmpty() && !closed && System.nanoTime() < until) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    if (!wanted.isEmpty() && !closed) {
      return wanted.removeFirst();
    }
    stop();
    worker = null;
    return null;
  }

  private synchronized void keep(String text, List<Slip> slips) {
    read.put(text, slips);
    notifyAll();
  }

  private synchronized void giveUp() {
    brokenSince = System.nanoTime();
    wanted.clear();
    notifyAll();
  }

  private synchronized void stop() {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    stop();
    notifyAll();
  }
}
