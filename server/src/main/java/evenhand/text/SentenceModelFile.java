package evenhand.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/// OpenNLP's English sentence model, from its jar. The constructor that takes a language downloads
/// one, so it is never used.
final class SentenceModelFile {
  private static final String RESOURCE = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final SentenceModel MODEL = load();

  /// A detector keeps state while it works: one a thread.
  private static final ThreadLocal<SentenceDetectorME> DETECTOR =
      ThreadLocal.withInitial(() -> new SentenceDetectorME(MODEL));

  /// How much of the text the model is shown on either side: it weighs only the neighbouring words,
  /// so more would change nothing but the cost.
  private static final int SIGHT = 60;

  private SentenceModelFile() {}

  /// Whether the model ends a sentence at `mark`.
  static boolean breaksAt(String text, int mark) {
    int start = Math.max(0, mark - SIGHT);
    int end = Math.min(text.length(), mark + SIGHT);
    return Arrays.stream(DETECTOR.get().sentPosDetect(text.substring(start, end)))
        .mapToInt(sentence -> start + sentence.getEnd())
        .anyMatch(found -> found > mark && found <= mark + 3 && found < end);
  }

  private static SentenceModel load() {
    try (var in = SentenceModelFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
