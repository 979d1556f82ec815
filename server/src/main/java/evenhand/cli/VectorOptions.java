package evenhand.cli;

import evenhand.embed.Embedder;
import evenhand.grading.KeptVectors;
import evenhand.grading.RememberedVectors;
import evenhand.grading.SentenceVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the vectors of many sentences come from.
final class VectorOptions {
  /// Vectors of all sentences of some 700 reports.
  private static final int HELD = 200_000;

  @Option(
      names = "--counts-only",
      description = "use counted words alone, without the embedding model")
  boolean countsOnly;

  @Option(
      names = "--vectors",
      paramLabel = "FILE",
      description = "keep the vectors of sentences in this file; a second run is then quick")
  @Nullable Path file;

  /// @return null where counted words alone are wanted
  @Nullable SentenceVectors source(Parts parts, Console console) throws IOException {
    if (countsOnly) {
      return null;
    }
    if (file == null) {
      return new RememberedVectors(parts::judgingEmbedder, HELD);
    }
    Embedder embedder = parts.judgingEmbedder();
    var embedded = new AtomicInteger();
    return KeptVectors.open(
        embedder,
        file,
        more -> console.err().printf("%d sentences embedded%n", embedded.addAndGet(more)));
  }
}
