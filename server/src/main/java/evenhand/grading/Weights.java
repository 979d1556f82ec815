package evenhand.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What training leaves behind: `models/grading/weights.json`. Numbers only, and the hashes of the
/// files learned from.
///
/// @param version raised whenever a field or a feature changes meaning
/// @param words the fingerprint of the word lists that were counted
/// @param vectors the fingerprint of the embedding model; null where counts alone were learned
/// @param bands the position of each grade on every scale, worst first
/// @param forms the forms that were learned from
/// @param counted reads without vectors
/// @param full reads with them
/// @param polarity tells strengths from weaknesses; null without vectors
/// @param folds readers that have not seen some of the reports, by fold
/// @param unseenBy for each report learned from, the fold whose reader has not seen its authority
record Weights(
    int version,
    String words,
    @Nullable String vectors,
    List<Integer> bands,
    List<String> forms,
    Trained counted,
    @Nullable Trained full,
    @Nullable PolarityHead polarity,
    List<Fold> folds,
    Map<String, Integer> unseenBy) {
  static final int VERSION = 1;
  static final String FILE = "weights.json";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /// Readers of everything but one fold.
  record Fold(Trained counted, @Nullable Trained full) {}

  static Weights read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Weights weights = MAPPER.readValue(Files.readAllBytes(file), Weights.class);
      if (weights.version() != VERSION) {
        throw new UnusableWeightsException(
            "%s was written as version %d but this build reads %d; run `evenhand train` again"
                .formatted(file.getFileName(), weights.version(), VERSION));
      }
      return weights;
    } catch (IOException e) {
      throw new UnusableWeightsException(
          "the weights in %s cannot be read; run `evenhand train` or restore the file"
              .formatted(file),
          e);
    }
  }

  byte[] bytes() {
    try {
      return MAPPER.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("weights are always written as JSON", e);
    }
  }
}
