package evenhand.grading;

import java.util.List;

/// How a reader that had not seen its authority read a narrative whose grade is known.
///
/// @param sentences how many were read
/// @param announced how many were left out because they announce the grade
/// @param grade the grade awarded, from the worst, 0
/// @param probabilities of each grade, worst first
/// @param doubts how strongly it would doubt each grade, had that one been awarded; worst first
/// @param quiet the doubt from which on it would disagree
/// @param alert the doubt from which on it would warn
public record Outcome(
    String form,
    String aspect,
    int year,
    int sentences,
    int announced,
    int grade,
    List<Double> probabilities,
    List<Double> doubts,
    double quiet,
    double alert) {

  /// The likeliest grade; the worse of two as likely.
  public int read() {
    int best = 0;
    for (int k = 1; k < probabilities.size(); k++) {
      if (probabilities.get(k) > probabilities.get(best)) {
        best = k;
      }
    }
    return best;
  }
}
