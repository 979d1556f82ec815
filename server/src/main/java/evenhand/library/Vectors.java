package evenhand.library;

import evenhand.embed.Embedder;
import evenhand.index.PassageBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The vectors of reports' texts, each text embedded once: not again when its report is read again,
/// and not again in the next report that uses the same set phrase. For one thread.
final class Vectors {
  /// How many texts of other reports are remembered: about 30 megabytes of vectors.
  private static final int REMEMBERED = 20_000;

  private final Vault vault;
  private final Supplier<Embedder> embedder;
  private final Map<TextKey, float[]> recent =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextKey, float[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// @param embedder asked only when a text is met that has no vector yet
  Vectors(Vault vault, Supplier<Embedder> embedder) {
    this.vault = vault;
    this.embedder = embedder;
  }

  /// The vector of every text of the blocks.
  Map<String, float[]> of(String report, List<PassageBlock> blocks) throws IOException {
    Map<TextKey, float[]> kept = vault.vectors(report);
    var vectors = new HashMap<String, float[]>();
    var missing = new ArrayList<String>();
    for (String text :
        blocks.stream().flatMap(block -> block.texts().stream()).distinct().toList()) {
      TextKey key = TextKey.of(text);
      float[] known = kept.getOrDefault(key, recent.get(key));
      if (known == null) {
        missing.add(text);
      } else {
        vectors.put(text, known);
      }
    }
    if (!missing.isEmpty()) {
      List<float[]> made = embedder.get().passages(missing);
      for (int i = 0; i < made.size(); i++) {
        vectors.put(missing.get(i), made.get(i));
      }
    }
    remember(vectors);
    return vectors;
  }

  /// The same under the keys by which the vault keeps them.
  static Map<TextKey, float[]> keyed(Map<String, float[]> vectors) {
    var keyed = HashMap.<TextKey, float[]>newHashMap(vectors.size());
    vectors.forEach((text, vector) -> keyed.put(TextKey.of(text), vector));
    return keyed;
  }

  private void remember(Map<String, float[]> vectors) {
    vectors.forEach((text, vector) -> recent.put(TextKey.of(text), vector));
  }
}
