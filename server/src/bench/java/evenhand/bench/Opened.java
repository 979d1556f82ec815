package evenhand.bench;

import evenhand.app.Wiring;
import evenhand.cli.Settings;
import evenhand.eval.TypicalTasks;
import evenhand.eval.TypicalTasks.Task;
import evenhand.search.copies.Originals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A library opened once a process, and all that can be asked of it by name: by us and, under the
/// names that begin with `plain`, by Lucene's own searcher on the same index.
final class Opened implements AutoCloseable {
  static final String DATA = "evenhand.bench.data";
  static final String HOME = "evenhand.home";

  static final String PLAIN_MEANING = "plain meaning";
  static final String PLAIN_WORDS = "plain words";
  static final String PLAIN_BOTH = "plain both";

  /// What the rows are called, in their order.
  static final List<String> OURS =
      List.of(
          "the model alone, 9 words",
          "words, 9 words",
          "meaning, 9 words",
          "hybrid, 9 words",
          "hybrid, a sentence",
          "concordance, all lines",
          "concordance, 100 lines",
          "wording",
          "completion",
          "originality of a sentence");

  private static @Nullable Opened opened;

  private final Wiring parts;
  private final PlainLucene plain;
  private final Map<String, Task> tasks = new LinkedHashMap<>();

  private Opened(Path home, Path data) throws Exception {
    parts = new Wiring(() -> new Settings(home, data), System.err);
    parts.completer().learn();
    var typical =
        new TypicalTasks(
            new TypicalTasks.Asked(
                parts.embedder(),
                parts.searcher(),
                parts.concordancer(),
                parts.suggester(),
                parts.completer(),
                new Originals(parts.passages())),
            parts.passages().current());
    plain = new PlainLucene(data.resolve("index"), parts.embedder());
    typical.all().forEach(each -> tasks.put(each.name(), each.task()));
    tasks.put(PLAIN_MEANING, () -> plain.meaning(typical.words(TypicalTasks.WORDS)));
    tasks.put(PLAIN_WORDS, () -> plain.words(typical.words(TypicalTasks.WORDS)));
    tasks.put(PLAIN_BOTH, () -> plain.both(typical.words(TypicalTasks.WORDS)));
  }

  /// @param name one of [#OURS] or of the plain ones
  static synchronized Task task(String name) throws Exception {
    if (opened == null) {
      opened = new Opened(Path.of(System.getProperty(HOME)), Path.of(System.getProperty(DATA)));
    }
    Task task = opened.tasks.get(name);
    if (task == null) {
      throw new IllegalArgumentException("nobody asks " + name);
    }
    return task;
  }

  /// Lets go of the data folder, where this process opened it.
  static synchronized void release() throws IOException {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }

  @Override
  public void close() throws IOException {
    plain.close();
    parts.close();
  }
}
