package evenhand.language;

import java.util.List;

/// One place of a text where a rule says that something is wrong.
///
/// @param rule LanguageTool's id of the rule
/// @param category its id of the rule's category
/// @param message what it says of it
/// @param start in UTF-16 units of the text
/// @param end not included
/// @param instead words to put in its place, the likeliest first; at most three
public record Slip(
    String rule, String category, String message, int start, int end, List<String> instead) {}
