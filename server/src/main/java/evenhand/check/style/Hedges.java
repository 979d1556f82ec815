package evenhand.check.style;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Wording that half withdraws a judgement, or judges nothing.
///
/// @param strong enough by themselves before a judgement
/// @param hedges the strong and the milder ones
/// @param soft count only beside a hedge
/// @param states what a report judges and does not guess
/// @param vague phrases that judge nothing
/// @param longSentence words above which a sentence is long
/// @param veryLongSentence words above which it is very long
public record Hedges(
    Phrases<String> strong,
    Phrases<String> hedges,
    Phrases<String> soft,
    Set<String> states,
    Phrases<String> vague,
    int longSentence,
    int veryLongSentence) {
  static Hedges read(StyleFile file) throws HouseStyleException {
    file.only("strong", "hedges", "soft", "states", "vague", "long-sentence", "very-long-sentence");
    return new Hedges(
        Phrases.of(file.texts("strong")),
        Phrases.of(file.texts("hedges")),
        Phrases.of(file.texts("soft")),
        Set.copyOf(new HashSet<>(file.texts("states"))),
        Phrases.of(List.copyOf(file.texts("vague"))),
        (int) file.number("long-sentence", 10, 500),
        (int) file.number("very-long-sentence", 10, 500));
  }
}
