package evenhand.check.language;

import java.util.List;

/// One place of a text where a rule of language says that something is wrong.
///
/// @param rule the id of the rule
/// @param category the id of its category
/// @param message what it says of it
/// @param start in UTF-16 units of the text
/// @param end not included
/// @param instead words to put in its place, the likeliest first; may be empty
record Slip(
    String rule, String category, String message, int start, int end, List<String> instead) {}
