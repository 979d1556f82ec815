package evenhand.form;

import org.jspecify.annotations.Nullable;

/// A grade that a sentence states in words.
///
/// @param aspect null where the sentence does not say, and its section does
/// @param start of the words that name the grade, in UTF-16 units of the sentence
/// @param end not included
public record Judged(@Nullable String aspect, String grade, int start, int end) {}
