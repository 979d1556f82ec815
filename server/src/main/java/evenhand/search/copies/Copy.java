package evenhand.search.copies;

import evenhand.search.Hit;

/// A published passage that a sentence repeats.
///
/// @param source the words repeated, where they were published
/// @param same how many words stand in both, in the same order
/// @param of how many words the sentence has, set phrases aside
/// @param start where the repeated words begin in the sentence, in UTF-16 units
/// @param end where they end
public record Copy(Hit source, int same, int of, int start, int end) {}
