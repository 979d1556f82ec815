import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import evenhand.app.Wiring;
import evenhand.cli.Settings;
import evenhand.index.PassageBlock;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what `distil.py` learns from: for each different sentence of each report under a folder
/// (PDF or text) the report, the numbers of its pieces and the vector that the model gives it.
///
///     java -cp 'server/target/app/evenhand.jar:server/target/app/lib/*' models/distil/Sentences.java HOME REPORTS OUT [questions]
///
/// With `questions`, instead of each sentence two of what somebody might look for: two to ten words
/// of it in a row, some without their small words, each with the vector that a question gets.
///
/// OUT becomes a folder with `sentences.bin` and `reports.txt`, one base name a line; a sentence is,
/// big-endian: line of its report (2 bytes), count of pieces n (2), n pieces (2 each), 384 floats.
final class Sentences {
  private static final int MOST_PIECES = 160;
  private static final int SHORTEST = 9;

  private static final Set<String> SMALL =
      Set.of(
          ("the a an of to and in for is are was were their has have that this by with on be been it"
                  + " they as at from which these there")
              .split(" "));

  private Sentences() {}

  static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[2]));
    boolean questions = args.length > 3 && args[3].equals("questions");
    var random = new Random(5);
    HuggingFaceTokenizer tokenizer =
        HuggingFaceTokenizer.builder()
            .optTokenizerPath(home.resolve("models/bge-small-en-v1.5-q/tokenizer.json"))
            .optTruncation(true)
            .optPadding(false)
            .optMaxLength(MOST_PIECES)
            .build();
    try (tokenizer;
        var parts = new Wiring(() -> new Settings(home, out.resolve("none")), System.err);
        var to =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(out.resolve("sentences.bin"))))) {
      List<Path> files = files(Path.of(args[1]));
      for (int report = 0; report < files.size(); report++) {
        List<String> sentences =
            PassageBlock.of(parts.reportReader().read(files.get(report))).stream()
                .flatMap(block -> block.texts().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> texts = questions ? questions(sentences, random) : sentences;
        List<float[]> vectors =
            questions
                ? parts.embedder().queries(texts).stream().map(CompletableFuture::join).toList()
                : parts.embedder().passages(texts);
        for (int i = 0; i < texts.size(); i++) {
          write(to, report, tokenizer.encode(texts.get(i)).getIds(), vectors.get(i));
        }
        System.err.println((report + 1) + " of " + files.size());
      }
      Files.write(
          out.resolve("reports.txt"), files.stream().map(each -> each.getFileName() + "").toList());
    }
  }

  private static List<String> questions(List<String> sentences, Random random) {
    var found = new TreeSet<String>();
    for (String sentence : sentences) {
      String[] words = sentence.split("\\s+");
      for (int i = 0; i < 2 && words.length > 4; i++) {
        int length = 2 + random.nextInt(Math.min(9, words.length - 2));
        int from = random.nextInt(words.length - length + 1);
        double left = random.nextInt(3) / 2.0;
        String question =
            Stream.of(words)
                .skip(from)
                .limit(length)
                .filter(word -> !SMALL.contains(word.toLowerCase()) || random.nextDouble() >= left)
                .collect(Collectors.joining(" "))
                .replaceAll("^[^\\p{L}\\p{N}‘'(]+|[.,;:]+$", "");
        if (question.length() >= SHORTEST) {
          found.add(question);
        }
      }
    }
    return List.copyOf(found);
  }

  private static void write(DataOutputStream to, int report, long[] pieces, float[] vector)
      throws IOException {
    to.writeShort(report);
    to.writeShort(pieces.length);
    for (long piece : pieces) {
      to.writeShort((int) piece);
    }
    for (float each : vector) {
      to.writeFloat(each);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(each -> each.toString().matches(".*\\.(pdf|txt)")).sorted().toList();
    }
  }
}
