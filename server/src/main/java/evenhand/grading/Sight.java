package evenhand.grading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the sentences of a narrative into what the models see.
final class Sight {
  private Sight() {}

  static List<Seen> of(Narrative narrative, GradeWords words, @Nullable SentenceVectors vectors) {
    List<Narrative.Told> told = narrative.sentences();
    @Nullable List<float[]> found =
        vectors == null ? null : vectors.of(told.stream().map(Narrative.Told::text).toList());
    var seen = new ArrayList<Seen>();
    for (int i = 0; i < told.size(); i++) {
      seen.add(
          new Seen(
              told.get(i).paragraph(),
              Tally.of(told.get(i).text(), words),
              found == null ? null : found.get(i)));
    }
    return seen;
  }
}
