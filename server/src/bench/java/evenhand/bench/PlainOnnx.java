package evenhand.bench;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// ONNX Runtime called directly: two workers on one session of one thread each, sorted by length. In
/// batches of eight that is the fastest of all that was tried on two cores; one by one it is the
/// fastest whose vectors do not change with their neighbours.
final class PlainOnnx implements AutoCloseable {
  private static final int WORKERS = 2;
  /// As fast as it gets.
  static final int FASTEST = 8;

  /// A text's vector is always the same.
  static final int REPRODUCIBLE = 1;

  private static final int WINDOW = 512;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession.SessionOptions options = new OrtSession.SessionOptions();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final int batch;

  /// @param batch how many texts go through the model at once
  PlainOnnx(Path model, int batch) throws OrtException, IOException {
    this.batch = batch;
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    session = environment.createSession(model.resolve("model.onnx").toString(), options);
    tokenizer =
        HuggingFaceTokenizer.builder()
            .optTokenizerPath(model.resolve("tokenizer.json"))
            .optTruncation(true)
            .optPadding(true)
            .optMaxLength(WINDOW)
            .build();
  }

  /// In the order of the texts.
  float[][] embed(List<String> texts) throws Exception {
    int[] byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
            .mapToInt(Integer::intValue)
            .toArray();
    var vectors = new float[texts.size()][];
    var next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int from = next.getAndAdd(batch); from < byLength.length; ) {
            run(texts, byLength, from, vectors);
            from = next.getAndAdd(batch);
          }
          return null;
        };
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      for (var done : workers.invokeAll(List.of(worker, worker))) {
        done.get();
      }
    }
    return vectors;
  }

  private void run(List<String> texts, int[] order, int from, float[][] vectors)
      throws OrtException {
    int to = Math.min(order.length, from + batch);
    String[] together =
        IntStream.range(from, to).mapToObj(i -> texts.get(order[i])).toArray(String[]::new);
    Encoding[] encoded = tokenizer.batchEncode(together);
    int longest = encoded[0].getIds().length;
    try (OnnxTensor ids = tensor(encoded, Encoding::getIds, longest);
        OnnxTensor mask = tensor(encoded, Encoding::getAttentionMask, longest);
        OnnxTensor types = tensor(encoded, Encoding::getTypeIds, longest);
        var answer =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer numbers = ((OnnxTensor) answer.get(0)).getFloatBuffer();
      int dimension = numbers.remaining() / (together.length * longest);
      for (int i = 0; i < together.length; i++) {
        var vector = new float[dimension];
        numbers.get(i * longest * dimension, vector); // the first token's
        vectors[order[from + i]] = unit(vector);
      }
    }
  }

  private interface Part {
    long[] of(Encoding encoding);
  }

  private OnnxTensor tensor(Encoding[] encoded, Part part, int longest) throws OrtException {
    LongBuffer numbers = LongBuffer.allocate(encoded.length * longest);
    for (Encoding each : encoded) {
      numbers.put(part.of(each));
    }
    return OnnxTensor.createTensor(
        environment, numbers.flip(), new long[] {encoded.length, longest});
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float number : vector) {
      sum += number * number;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(sum));
    }
    return vector;
  }

  @Override
  public void close() throws OrtException {
    tokenizer.close();
    session.close();
    options.close();
  }

  /// Embeds the texts of a file, a JSON list, and prints how many seconds that took once the model
  /// was open: `MODEL FILE BATCH`.
  public static void main(String[] args) throws Exception {
    String[] texts =
        new ObjectMapper().readValue(Files.readAllBytes(Path.of(args[1])), String[].class);
    try (var plain = new PlainOnnx(Path.of(args[0]), Integer.parseInt(args[2]))) {
      plain.embed(List.of(texts).subList(0, Math.min(texts.length, 64)));
      long begun = System.nanoTime();
      plain.embed(List.of(texts));
      System.out.println("seconds " + (System.nanoTime() - begun) / 1e9);
    }
  }
}
