package evenhand.suggest.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is offered for a place in a draft.
///
/// @param suggestions best first
/// @param judgement how reports of the form state the grade of the aspect; null where none does
/// @param words the judging words of the sentence that is being written
/// @param millis how long it took, in milliseconds
public record Wordings(
    List<Suggestion> suggestions,
    @Nullable JudgementSentence judgement,
    List<JudgingWord> words,
    double millis) {
  public Wordings {
    suggestions = List.copyOf(suggestions);
    words = List.copyOf(words);
  }
}
