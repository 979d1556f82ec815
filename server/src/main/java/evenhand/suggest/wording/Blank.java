package evenhand.suggest.wording;

/// A name that was taken out of a suggestion: the writer puts in another, or words it otherwise.
///
/// @param start in the suggestion's text, in UTF-16 units, where as many underscores stand as the
///   name had characters, so that every other character keeps its place
/// @param kind `place`, `person`, `programme` or, where it cannot be told, `name`
public record Blank(int start, int end, String kind) {}
