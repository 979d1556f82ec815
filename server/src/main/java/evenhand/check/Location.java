package evenhand.check;

import evenhand.report.Part;
import org.jspecify.annotations.Nullable;

/// One place a finding speaks of. The component names are a contract.
///
/// @param section the id of the section; null for a place that is no paragraph
/// @param paragraph the id of the paragraph; null for a grade row or a heading
/// @param number the paragraph's printed number
/// @param start where `quote` begins in the paragraph's text, in UTF-16 units
/// @param end where it ends, not included
/// @param quote the words that caused the finding, as they stand there
public record Location(
    @Nullable String section,
    @Nullable String paragraph,
    @Nullable Part part,
    @Nullable String number,
    int start,
    int end,
    String quote) {}
