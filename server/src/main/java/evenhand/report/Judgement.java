package evenhand.report;

import org.jspecify.annotations.Nullable;

/// A sentence of the report that states a grade in words, or that stands where one is stated.
///
/// @param section the id of its section
/// @param paragraph the id of its paragraph
/// @param start of the sentence in the paragraph's text, in UTF-16 units
/// @param end not included
/// @param aspect what it judges; null where neither it nor its section says
/// @param grade null where it uses no word of the scale, as in `Children appear safe.`
public record Judgement(
    String section,
    String paragraph,
    int start,
    int end,
    String sentence,
    @Nullable String aspect,
    @Nullable String grade) {}
