package evenhand.grading;

import evenhand.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sentences a report gives as its reasons for one grade, in order.
///
/// @param aspect what is graded
/// @param section the id of the first section it stands in
/// @param grade the grade awarded; null where none is
/// @param announced how many sentences are left out because they announce the grade
record Narrative(
    String aspect, String section, @Nullable String grade, List<Told> sentences, int announced) {
  Narrative {
    sentences = List.copyOf(sentences);
  }

  /// A sentence that gives a reason.
  ///
  /// @param paragraph the id of its paragraph
  /// @param span where it stands there
  record Told(String paragraph, Span span, String text) {}

  int length() {
    return sentences.size();
  }
}
