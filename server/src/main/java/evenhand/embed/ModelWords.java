package evenhand.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The whole words that a model's tokenizer knows: some twenty thousand of the commonest English
/// ones, which is as good as a small dictionary.
public final class ModelWords {
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  private ModelWords() {}

  /// @param folder of the model; the model itself is not opened
  public static Set<String> read(Path folder) {
    try {
      JsonNode vocabulary =
          JsonMapper.builder()
              .build()
              .readTree(folder.resolve("tokenizer.json").toFile())
              .at("/model/vocab");
      var words = new HashSet<String>();
      vocabulary
          .fieldNames()
          .forEachRemaining(piece -> {
            if (WORD.matcher(piece).matches()) {
              words.add(piece);
            }
          });
      return Set.copyOf(words);
    } catch (IOException e) {
      throw new UnusableModelException(
          "the words of the embedding model in %s cannot be read".formatted(folder), e);
    }
  }
}
