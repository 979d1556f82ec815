package evenhand.grading;

import java.util.List;

/// Where the vectors of sentences come from, so that a caller who has embedded them lends his.
@FunctionalInterface
public interface SentenceVectors {
  /// One vector a text, in order, of length one; the same text always has the same vector.
  List<float[]> of(List<String> texts);
}
