package evenhand.report;

import org.jspecify.annotations.Nullable;

/// What the report asks for.
///
/// @param timescale as printed, e.g. `within six months`
/// @param addressee who is asked
/// @param section the id of the section it stands in
/// @param paragraph the id of the paragraph that holds it
public record Recommendation(
    String text,
    @Nullable String timescale,
    @Nullable String addressee,
    String section,
    String paragraph) {}
