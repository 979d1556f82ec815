package evenhand.check.across;

import evenhand.check.Location;
import evenhand.check.Sentence;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A figure that a sentence gives for something.
///
/// @param from of the clause that gives it, in UTF-16 units of the sentence
/// @param to not included
/// @param unit `%`, `£`, `per 10,000`; empty for a plain count
/// @param rough whether it is given as "about", "over", "nearly"
/// @param about what it is given for: stems, each with its weight
/// @param numbers other numbers that say what it is given for, such as the 2 of "key stage 2"
/// @param periods when; empty for now
/// @param owners whose figure it is where it is not the place's own: "national", "similar"
/// @param kinds which of things that exclude each other it names
record Figure(
    Sentence sentence,
    int from,
    int to,
    double value,
    String unit,
    boolean rough,
    Map<String, Double> about,
    Set<String> numbers,
    Set<String> periods,
    Set<String> owners,
    Map<Integer, Set<Integer>> kinds) {
  /// What a rough figure may be off by.
  private static final double ROUGH = 0.2;

  /// The same figure where its sentence stands in another manuscript.
  Figure in(Sentence place) {
    return new Figure(place, from, to, value, unit, rough, about, numbers, periods, owners, kinds);
  }

  /// How much of what the two are given for is the same, from 0 to 1.
  double likeness(Figure other) {
    double shared = 0;
    double all = 0;
    var stems = new HashSet<>(about.keySet());
    stems.addAll(other.about.keySet());
    for (String stem : stems) {
      double mine = about.getOrDefault(stem, 0.0);
      double theirs = other.about.getOrDefault(stem, 0.0);
      shared += Math.min(mine, theirs);
      all += Math.max(mine, theirs);
    }
    return all == 0 ? 0 : shared / all;
  }

  /// How much it says of what it is given for.
  double weight() {
    return about.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Whether no rounding brings the two values together.
  boolean differs(Figure other) {
    double apart = Math.abs(value - other.value);
    if (rough || other.rough) {
      return apart > ROUGH * Math.max(value, other.value);
    }
    return apart >= Math.max(Math.max(grain(), other.grain()), 1e-9);
  }

  /// What the figure is rounded to: 62 to ones, 61.8 to tenths, 56,000 to thousands.
  private double grain() {
    double grain = value == Math.rint(value) ? 1 : 0.1;
    if (unit.equals("%") || value == 0) {
      return grain;
    }
    while (grain >= 1 && value % (grain * 10) == 0) {
      grain *= 10;
    }
    return grain < 100 ? Math.min(grain, 1) : grain;
  }

  Location location() {
    int start = sentence.span().start();
    return sentence.place().at(start + from, start + to);
  }
}
