package evenhand.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteOrder;
import java.util.regex.Pattern;

/// One text in, one unit vector out: the model's answer for its first token (`[CLS]`), scaled to
/// length one. Never a batch of two: see [Embedder].
final class ClsPooling implements NoBatchifyTranslator<String, float[]> {
  static final int DIMENSION = 384;

  /// Text beyond this cannot reach the model's window, but the tokenizer would still read it.
  private static final int MOST_CHARACTERS = 60_000;

  /// Half a surrogate pair, which has no UTF-8 form to hand to native code.
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private final HuggingFaceTokenizer tokenizer;

  ClsPooling(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
  public NDList processInput(TranslatorContext context, String text) {
    Encoding tokens = tokenizer.encode(readable(text));
    NDManager memory = context.getNDManager(); // closed, with all it made, after each run
    var shape = new Shape(1, tokens.getIds().length);
    return new NDList(
        named("input_ids", memory.create(tokens.getIds(), shape)),
        named("attention_mask", memory.create(tokens.getAttentionMask(), shape)),
        named("token_type_ids", memory.create(tokens.getTypeIds(), shape)));
  }

  @Override
  public float[] processOutput(TranslatorContext context, NDList answer) {
    NDArray states = answer.get(0); // [1, tokens, DIMENSION]
    if (states.getShape().get(2) != DIMENSION) {
      throw new IllegalStateException(
          "the model answers with %s; its last number must be %d"
              .formatted(states.getShape(), DIMENSION));
    }
    var first = new float[DIMENSION];
    states.toByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer().get(0, first);
    return unit(first);
  }

  private static NDArray named(String name, NDArray array) {
    array.setName(name);
    return array;
  }

  private static String readable(String text) {
    String seen = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    return LONE_SURROGATE.matcher(seen).replaceAll("\uFFFD");
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += (double) x * x;
    }
    double scale = 1 / Math.sqrt(sum);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] * scale);
    }
    return vector;
  }
}
