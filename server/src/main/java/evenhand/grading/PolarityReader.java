package evenhand.grading;

import evenhand.form.CorpusException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells strengths from weaknesses, sentence by sentence. Safe from any thread.
public final class PolarityReader {
  private final @Nullable PolarityHead head;
  private final GradeWords words;
  private final @Nullable SentenceVectors vectors;

  PolarityReader(@Nullable PolarityHead head, GradeWords words, @Nullable SentenceVectors vectors) {
    this.head = head;
    this.words = words;
    this.vectors = head == null ? null : vectors;
  }

  /// @param vectors null to tell by counted words alone, which is right less often
  /// @throws UnusableWeightsException when the weights are missing or of another build
  public static PolarityReader open(Path models, Path corpus, @Nullable SentenceVectors vectors)
      throws CorpusException {
    return new PolarityReader(Weights.read(models).polarity(), GradeWords.read(corpus), vectors);
  }

  public Polarity of(String sentence) {
    return of(List.of(sentence)).getFirst();
  }

  /// The polarity of each sentence; quicker together than one by one where they must be embedded.
  public List<Polarity> of(List<String> sentences) {
    List<float[]> found = vectors == null ? List.of() : vectors.of(sentences);
    var out = new ArrayList<Polarity>();
    for (int i = 0; i < sentences.size(); i++) {
      Tally tally = Tally.of(sentences.get(i), words);
      out.add(
          head == null || vectors == null
              ? counted(tally)
              : head.of(new Seen("", tally, found.get(i))));
    }
    return out;
  }

  private static Polarity counted(Tally tally) {
    double polarity = tally.polarity();
    if (polarity == 0) {
      return Polarity.NEITHER;
    }
    return polarity > 0 ? Polarity.STRENGTH : Polarity.WEAKNESS;
  }
}
