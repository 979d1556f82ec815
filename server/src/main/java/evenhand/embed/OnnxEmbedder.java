package evenhand.embed;

import static java.util.Comparator.comparingInt;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The embedding model on ONNX Runtime, through Deep Java Library.
///
/// One session serves every thread, with one thread a run: two texts at a time is what two cores do
/// best, also on a busy machine (`server/decisions/0010-vectors.md`). Passages and queries have
/// lanes of their own, so that a search does not wait behind an import.
///
/// Safe from any thread. Closing waits for the runs in hand; later runs are refused.
public final class OnnxEmbedder implements Embedder {
  /// How many passages are run at a time.
  public static final int WORKERS = 2;

  /// What BGE models ask for in front of something looked for; see the model's card.
  private static final String QUERY_PREFIX =
      "Represent this sentence for searching relevant passages: ";

  /// The model's window, in tokens, its two marks included.
  private static final int WINDOW = 512;

  /// The file that stands beside the model's folder and answers for clauses.
  private static final String CLAUSES = "bge-small-clauses.onnx";

  private final String fingerprint;
  private final Path folder;
  private @Nullable OnnxEmbedder asker;
  private boolean closed;
  private final Model model;
  private final HuggingFaceTokenizer tokenizer;
  private final Lanes passages;
  private final Lanes queries;
  private final ExecutorService passageWorkers = workers("embed-");
  private final ExecutorService queryWorkers = workers("query-");

  private OnnxEmbedder(
      String fingerprint, Path folder, Model model, HuggingFaceTokenizer tokenizer) {
    this.fingerprint = fingerprint;
    this.folder = folder;
    this.model = model;
    this.tokenizer = tokenizer;
    this.passages = new Lanes(model, tokenizer, WORKERS);
    this.queries = new Lanes(model, tokenizer, WORKERS);
  }

  private static ExecutorService workers(String name) {
    return Executors.newFixedThreadPool(
        WORKERS, Thread.ofPlatform().daemon().name(name, 1).factory());
  }

  /// Opens the model of a folder, whose checksums stand beside it in `<folder>.sha256`.
  ///
  /// @throws UnusableModelException when a file is missing or is not the one the checksum names
  public static OnnxEmbedder open(Path folder) {
    return open(sums(folder), folder, "model", folder);
  }

  /// Opens a model that learned to answer as another does, of which it uses the tokenizer and the
  /// table of words.
  ///
  /// @param distilled the file, whose checksums stand beside it in `<name>.sha256`
  /// @param folder of the model that it learned from
  /// @throws UnusableModelException when a file is missing or is not the one the checksum names
  public static OnnxEmbedder openDistilled(Path distilled, Path folder) {
    String name = distilled.getFileName().toString().replace(".onnx", "");
    Path models = Objects.requireNonNull(distilled.toAbsolutePath().getParent());
    return open(models.resolve(name + ".sha256"), models, name, folder);
  }

  private static OnnxEmbedder open(Path list, Path folder, String name, Path tokenizerFolder) {
    String fingerprint = ModelFiles.verified(list, folder);
    Natives.load();
    Model model = Model.newInstance(name, "OnnxRuntime");
    try {
      model.load(folder, name, Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
      HuggingFaceTokenizer tokenizer =
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(tokenizerFolder.resolve("tokenizer.json"))
              .optTruncation(true)
              .optPadding(false)
              .optMaxLength(WINDOW)
              .build();
      return new OnnxEmbedder(fingerprint, tokenizerFolder, model, tokenizer);
    } catch (IOException | MalformedModelException e) {
      model.close();
      throw new UnusableModelException(
          "the embedding model %s in %s cannot be loaded: %s"
              .formatted(name, folder, e.getMessage()),
          e);
    }
  }

  /// The fingerprint that the model of a folder has, without opening it.
  ///
  /// @throws UnusableModelException when its list of checksums is missing
  public static String fingerprintOf(Path folder) {
    return ModelFiles.fingerprint(sums(folder));
  }

  private static Path sums(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".sha256");
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public int dimension() {
    return ClsPooling.DIMENSION;
  }

  @Override
  public float[] passage(String text) {
    return passages.run(text);
  }

  @Override
  public float[] query(String text) {
    return queries.run(QUERY_PREFIX + text);
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    var vectors = new float[texts.size()][];
    var next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < vectors.length; i = next.getAndIncrement()) {
            vectors[i] = passage(texts.get(i));
          }
          return null;
        };
    await(List.of(worker, worker));
    return Arrays.asList(vectors);
  }

  @Override
  public List<CompletableFuture<float[]>> queries(List<String> texts) {
    return examples(texts.stream().map(text -> QUERY_PREFIX + text).toList());
  }

  /// The shortest, which costs least, is run by this model itself: were none, one search in seventy
  /// would not find what it looks for (`server/decisions/0064-near-vectors.md`).
  @Override
  public CompletableFuture<List<float[]>> clauses(List<String> texts) {
    OnnxEmbedder small = asker();
    int shortest = texts.indexOf(Collections.min(texts, comparingInt(String::length)));
    return CompletableFuture.supplyAsync(
        () ->
            IntStream.range(0, texts.size())
                .mapToObj(i -> i == shortest ? query(texts.get(i)) : small.ask(texts.get(i)))
                .toList(),
        queryWorkers);
  }

  /// What a model that learned from questions says, which needs no prefix.
  private float[] ask(String text) {
    return queries.run(text);
  }

  /// Opened when it is first needed, as most questions are one clause.
  private synchronized OnnxEmbedder asker() {
    if (closed) {
      throw new IllegalStateException("the embedder is closed");
    }
    if (asker == null) {
      Path models = Objects.requireNonNull(folder.toAbsolutePath().getParent());
      asker = openDistilled(models.resolve(CLAUSES), folder);
    }
    return asker;
  }

  @Override
  public List<CompletableFuture<float[]>> examples(List<String> texts) {
    return texts.stream()
        .map(text -> CompletableFuture.supplyAsync(() -> queries.run(text), queryWorkers))
        .toList();
  }

  private void await(List<Callable<Void>> tasks) {
    try {
      for (var done : passageWorkers.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while embedding", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a text was not embedded", e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (asker != null) {
      asker.close();
    }
    passageWorkers.shutdown();
    queryWorkers.shutdown();
    passages.close();
    queries.close();
    tokenizer.close();
    model.close();
  }
}
