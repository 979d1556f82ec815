package evenhand.eval;

import evenhand.grading.Outcome;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How often a reader tells that a grade is not the one awarded, and how often it cries wolf.
///
/// @param falseAlarms among the grades as awarded
/// @param byOne among all grades one step from the one awarded
/// @param byTwo two steps
/// @param worstRaised inadequate narratives called by the next grade
/// @param bestLowered outstanding narratives called by the next grade
/// @param halves good narratives with half their sentences from worse ones, called good
record MovedGrades(
    double falseAlarms,
    double byOne,
    double byTwo,
    double worstRaised,
    double bestLowered,
    double halves) {

  static MovedGrades of(
      List<Outcome> whole, List<Outcome> halves, ToDoubleFunction<Outcome> bar, int levels) {
    int best = levels - 1;
    return new MovedGrades(
        share(whole, levels, bar, (o, k) -> k == o.grade()),
        share(whole, levels, bar, (o, k) -> Math.abs(k - o.grade()) == 1),
        share(whole, levels, bar, (o, k) -> Math.abs(k - o.grade()) == 2),
        share(whole, levels, bar, (o, k) -> o.grade() == 0 && k == 1),
        share(whole, levels, bar, (o, k) -> o.grade() == best && k == best - 1),
        share(halves, levels, bar, (o, k) -> k == o.grade()));
  }

  /// Of the claims chosen, the share that are doubted.
  private static double share(
      List<Outcome> outcomes,
      int levels,
      ToDoubleFunction<Outcome> bar,
      BiPredicate<Outcome, Integer> claim) {
    return outcomes.stream()
        .flatMapToDouble(outcome ->
            IntStream.range(0, levels)
                .filter(grade -> claim.test(outcome, grade))
                .mapToDouble(
                    grade -> outcome.doubts().get(grade) > bar.applyAsDouble(outcome) ? 1 : 0))
        .average()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return "%12.3f  %6.3f  %6.3f  %12.3f  %12.3f  %13.3f"
        .formatted(falseAlarms, byOne, byTwo, worstRaised, bestLowered, halves);
  }
}
