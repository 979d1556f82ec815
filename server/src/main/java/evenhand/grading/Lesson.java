package evenhand.grading;

import java.util.List;

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
}
