package evenhand.suggest.completion;

import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Completes what is being typed, from the reports imported here. What it learned lies in a file of
/// the data folder, is made again when the library changes, and is gone with the reports.
///
/// Safe from any thread. Completing never waits for learning: until that is done, it goes by what
/// was learned last, or stays silent.
public final class Completer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Completer.class.getName());

  /// Kinds of paragraph that are nobody's sentences.
  private static final Set<String> NO_PROSE = Set.of("table", "caption", "footnote");

  private final NgramFile file;
  private final ForwardReader passages;
  private final NeverWords never;
  private volatile @Nullable Learned learned;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Thread learning;

  private record Learned(String state, Ahead ahead) {}

  /// @param folder where what was learned is kept; its owner's alone
  public Completer(Path folder, ForwardReader passages, NeverWords never) {
    this.file = new NgramFile(folder);
    this.passages = passages;
    this.never = never;
  }

  /// @param text what stands before the cursor; the last sentence counts
  public Completion complete(String text) {
    Learned now = learned;
    return now == null ? new Completion("", 0, 0) : now.ahead().complete(text);
  }

  /// Says that the library may have changed: what was learned from reports that are gone is
  /// forgotten now, and learning begins anew in the background.
  public void libraryChanged() {
    learnAfter(Duration.ZERO);
  }

  /// As [#libraryChanged], where something else is to go first for a while: a server that starts
  /// has its first search to answer.
  public synchronized void learnAfter(Duration delay) {
    try {
      if (passages.isEmpty()) {
        learned = null;
        file.delete();
        return;
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the completions could not be brought up to date", e);
    }
    if (learning == null && !isClosed()) {
      learning =
          Thread.ofPlatform().daemon().name("completion").start(() -> learnInBackground(delay));
    }
  }

  /// Learns now, unless what is kept is of this state of the library. Some seconds for 360 reports.
  public void learn() throws IOException {
    ForwardIndex index = passages.current();
    String state = state(index);
    Learned now = learned;
    if (now != null && now.state().equals(state)) {
      return;
    }
    if (index.passages().isEmpty()) {
      learned = null;
      file.delete();
      return;
    }
    Ngrams ngrams = file.read(state).orElse(null);
    if (ngrams == null) {
      learned = null; // it may hold words of reports that are gone
      file.delete();
      ngrams = built(index);
      file.write(state, ngrams);
    }
    learned = new Learned(state, new Ahead(ngrams, never, Ahead.CONFIDENCE));
  }

  /// Waits for learning that is under way, for it writes a file.
  @Override
  public void close() {
    closing.countDown();
    Thread running = learning;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  private void learnInBackground(Duration delay) {
    try {
      if (closing.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      String before;
      String after;
      do { // the library may change meanwhile
        before = state(passages.current());
        learn();
        after = state(passages.current());
      } while (!isClosed() && !before.equals(after));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the completions could not be learned: {0}", e.getClass().getName());
    } finally {
      synchronized (this) {
        learning = null;
      }
    }
  }

  private static Ngrams built(ForwardIndex index) {
    var builder = new NgramBuilder();
    var sentences = new ArrayList<String>();
    Passage.@Nullable Origin report = null;
    for (Passage passage : index.passages()) {
      if (report != null && !report.equals(passage.origin())) {
        builder.add(List.copyOf(sentences));
        sentences.clear();
      }
      report = passage.origin();
      if (!NO_PROSE.contains(passage.seat().kind())) {
        passage.sentences().forEach(span -> sentences.add(span.in(passage.text())));
      }
    }
    builder.add(sentences);
    return builder.built();
  }

  /// One name for the reports that an index holds.
  private static String state(ForwardIndex index) {
    var reports = new TreeSet<String>();
    index.passages().forEach(passage -> reports.add(passage.origin().report()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      reports.forEach(report -> digest.update(report.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
