package evenhand.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A narrative of a published report with the grade it was awarded, to train or try on.
///
/// @param authority whom it is about; folds keep an authority together
/// @param year of publication
/// @param grade counted from the worst of the scale, 0
record Lesson(
    String authority, int year, String form, String aspect, int grade, List<Seen> sentences) {
  Lesson {
    sentences = List.copyOf(sentences);
  }

  /// Whether another stands one grade lower, for the same aspect of another authority.
  boolean isBetterThan(Lesson other) {
    return other.grade == grade - 1
        && other.aspect.equals(aspect)
        && !other.authority.equals(authority);
  }

  /// The same with half its sentences, here and there, taken from another.
  Lesson mixedWith(Lesson other, Random random) {
    List<Seen> mixed = new ArrayList<>(sentences);
    List<Seen> strangers = new ArrayList<>(other.sentences);
    Collections.shuffle(strangers, random);
    List<Integer> places = new ArrayList<>(IntStream.range(0, mixed.size()).boxed().toList());
    Collections.shuffle(places, random);
    for (int i = 0; i < mixed.size() / 2; i++) {
      int place = places.get(i);
      Seen in = strangers.get(i % strangers.size());
      mixed.set(place, new Seen(mixed.get(place).paragraph(), in.tally(), in.vector()));
    }
    return new Lesson(authority, year, form, aspect, grade, mixed);
  }
}
