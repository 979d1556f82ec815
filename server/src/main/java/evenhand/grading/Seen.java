package evenhand.grading;

import org.jspecify.annotations.Nullable;

/// A sentence as a model sees it.
///
/// @param paragraph the id of its paragraph
/// @param vector its embedding; null where no embedding model is at hand
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record Seen(String paragraph, Tally tally, float @Nullable [] vector) {
  float[] vectorOrThrow() {
    if (vector == null) {
      throw new IllegalStateException("a model of vectors was given a sentence without one");
    }
    return vector;
  }
}
