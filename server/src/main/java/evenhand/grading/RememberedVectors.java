package evenhand.grading;

import evenhand.embed.Embedder;
import evenhand.text.Recent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Embeds each text once and remembers its vector while it is in use: after an edit only the new
/// sentence is embedded. Held in memory only; the least recently used goes first. Safe from any
/// thread.
public final class RememberedVectors implements SentenceVectors {
  private final Supplier<Embedder> embedder;
  private final Recent<String, float[]> known;

  /// @param embedder asked when something is embedded
  /// @param most how many vectors to hold; one takes about 1.5 KB
  public RememberedVectors(Supplier<Embedder> embedder, int most) {
    this.embedder = embedder;
    this.known = new Recent<>(most);
  }

  @Override
  public List<float[]> of(List<String> texts) {
    float[][] found = new float[texts.size()][];
    Set<String> missing = new LinkedHashSet<>();
    for (int i = 0; i < found.length; i++) {
      float[] vector = known.get(texts.get(i));
      if (vector == null) {
        missing.add(texts.get(i));
      } else {
        found[i] = vector;
      }
    }
    Map<String, float[]> fresh = embed(new ArrayList<>(missing));
    for (int i = 0; i < found.length; i++) {
      float[] vector = fresh.get(texts.get(i));
      if (vector != null) {
        found[i] = vector;
      }
    }
    return Arrays.asList(found);
  }

  private Map<String, float[]> embed(List<String> texts) {
    Map<String, float[]> fresh = new LinkedHashMap<>();
    if (!texts.isEmpty()) {
      List<float[]> vectors = embedder.get().passages(texts);
      for (int i = 0; i < texts.size(); i++) {
        fresh.put(texts.get(i), vectors.get(i));
      }
      fresh.forEach(known::put);
    }
    return fresh;
  }
}
