package evenhand.bench;

import evenhand.cli.Parts;
import evenhand.embed.Embedder;
import evenhand.index.PassageBlock;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Embedding the same sentences our way, one text a run so that a vector can be made again bit for
/// bit, and the fastest way.
final class EmbeddingRows {
  private static final int TEXTS = 2_000;
  private static final int READ = 40;

  private EmbeddingRows() {}

  static List<Row> of(Setup setup) throws Exception {
    var ours = new ArrayList<Double>();
    var plain = new ArrayList<Double>();
    var oneByOne = new ArrayList<Double>();
    var single = new ArrayList<Double>();
    try (Parts parts = setup.parts(setup.scratch())) {
      List<String> texts = texts(setup, parts.reportReader());
      Embedder embedder = parts.embedder();
      try (var direct = new PlainOnnx(setup.models(), PlainOnnx.FASTEST);
          var reproducible = new PlainOnnx(setup.models(), PlainOnnx.REPRODUCIBLE)) {
        List<String> few = texts.subList(0, Math.min(texts.size(), 50));
        embedder.passages(few);
        direct.embed(few);
        for (int run = 0; run < setup.runs(); run++) {
          ours.add(rate(texts, () -> embedder.passages(texts)));
          plain.add(rate(texts, () -> direct.embed(texts)));
          oneByOne.add(rate(texts, () -> reproducible.embed(texts)));
          long asked = System.nanoTime();
          few.forEach(embedder::query);
          single.add((System.nanoTime() - asked) / 1e6 / few.size());
        }
      }
      return List.of(
          new Row(
              Group.EMBEDDING,
              "sentences",
              "texts/s",
              new Sample(ours),
              "ONNX Runtime called directly, 2 × 1 threads, batches of 8 sorted by length",
              new Sample(plain),
              null,
              "%,d texts; ours one a run, so that a vector is the same whatever stands beside it"
                  .formatted(texts.size())),
          new Row(
              Group.EMBEDDING,
              "sentences",
              "texts/s",
              new Sample(ours),
              "ONNX Runtime called directly, one text a run as ours",
              new Sample(oneByOne),
              null,
              ""),
          Row.alone(
              Group.EMBEDDING, "one query, a sentence long", "ms", new Sample(single), "mean"));
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /// Texts a second.
  private static double rate(List<String> texts, Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return texts.size() / ((System.nanoTime() - begun) / 1e9);
  }

  private static List<String> texts(Setup setup, ReportReader reader) throws Exception {
    var texts = new LinkedHashSet<String>();
    int most = setup.quick() ? 40 : TEXTS;
    for (Path file : Setup.drawn(setup.sources(), setup.quick() ? 1 : READ)) {
      try {
        PassageBlock.of(
                reader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file)))
            .forEach(block -> texts.addAll(block.texts()));
      } catch (UnreadableReportException e) {
        setup.told().printf("left out %s: %s%n", file.getFileName(), e.code());
      }
    }
    return Setup.drawn(List.copyOf(texts), most);
  }
}
