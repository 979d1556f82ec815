package evenhand.check.grade;

import evenhand.text.Span;
import org.jspecify.annotations.Nullable;

/// A grade that a sentence states in words.
///
/// @param aspect the aspect it is stated of
/// @param grade the grade of the form's scale; null where the word is of another scale
/// @param word the word as it stands there
/// @param span of the word in the sentence
record Stated(String aspect, @Nullable String grade, String word, Span span) {}
