package evenhand.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence with what the heads make of it.
///
/// @param values empty where there are no heads
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record Glance(Seen seen, double[] values) {
  static List<Glance> of(List<Seen> sentences, @Nullable Heads heads) {
    return sentences.stream()
        .map(seen -> new Glance(seen, heads == null ? new double[0] : heads.values(seen)))
        .toList();
  }
}
