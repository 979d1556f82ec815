package evenhand.grading;

import evenhand.form.Level;
import evenhand.form.Scale;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form's scale beside the scale that was learned, matched by position.
///
/// @param bands the positions learned, worst first
record Rungs(Scale scale, List<Integer> bands) {
  /// The probability of each grade of the form's scale, best first; sums to 1. Where the scales
  /// differ in length, each grade learned counts for the nearest of the form's.
  Map<String, Double> expected(double[] probabilities) {
    Map<String, Double> out = new LinkedHashMap<>();
    scale.ids().forEach(id -> out.put(id, 0.0));
    for (int k = 0; k < probabilities.length; k++) {
      out.merge(nearest(bands.get(k)).id(), probabilities[k], Double::sum);
    }
    return out;
  }

  /// The grade learned that stands nearest to a grade of the form.
  int rung(String grade) {
    int band = scale.level(grade).orElseThrow().band();
    int found = 0;
    for (int k = 1; k < bands.size(); k++) {
      if (Math.abs(bands.get(k) - band) < Math.abs(bands.get(found) - band)) {
        found = k;
      }
    }
    return found;
  }

  /// The form's grade `steps` above a grade, or below it if less than 0; the last one at an end.
  String beside(String grade, int steps) {
    int at = scale.ids().indexOf(grade) - steps;
    return scale.ids().get(Math.clamp(at, 0, scale.ids().size() - 1));
  }

  private Level nearest(int band) {
    return scale.levels().stream()
        .min(
            Comparator.<Level>comparingInt(level -> Math.abs(level.band() - band))
                .thenComparingInt(Level::band))
        .orElseThrow();
  }
}
