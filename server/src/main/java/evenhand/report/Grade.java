package evenhand.report;

import org.jspecify.annotations.Nullable;

/// One grade that a report awards.
///
/// @param aspect the contract's aspect id
/// @param label the row or heading as printed
/// @param column `local-services`, `council` or `health` where the table has columns
/// @param grade the contract's grade id; null where the report prints that it was not judged
/// @param page where it stands, from 1
/// @param note what must be known of it, e.g. `not judged`
public record Grade(
    String aspect,
    String label,
    @Nullable String column,
    @Nullable String grade,
    @Nullable Integer page,
    @Nullable String note) {}
