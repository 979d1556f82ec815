package evenhand.grading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The grade that a section's narrative reads as. The component names are a contract.
///
/// @param aspect the aspect of the section
/// @param section the id of the section
/// @param grade the grade awarded; null where none is
/// @param expected the probability of each grade of the form's scale, best first; sums to 1
/// @param agrees false from the quiet note's threshold on (5 % false alarms); null where the text
///   is too short to say
/// @param alert true from the alert's threshold on (2 % false alarms)
/// @param evidence the sentences that pull hardest, hardest first
public record Reading(
    String aspect,
    String section,
    @Nullable String grade,
    Map<String, Double> expected,
    @Nullable Boolean agrees,
    boolean alert,
    List<Evidence> evidence) {

  /// @param paragraph the id of the paragraph
  /// @param quote the sentence as it stands there
  /// @param towards the grade it pulls towards
  public record Evidence(String paragraph, String quote, String towards) {}
}
