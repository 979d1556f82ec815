package evenhand.store;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// Where a quotation in a draft comes from. The component names are a contract.
///
/// @param report the hash of the past report's content
/// @param file the base name of its file
/// @param published ISO date
/// @param grade the grade of the section it stood in
/// @param paragraph the paragraph's id there
/// @param number its printed number there
/// @param start where the quoted words begin in that paragraph, in UTF-16 units
/// @param end where they end, not included
public record Source(
    String report,
    String file,
    @Nullable String authority,
    @Nullable String published,
    @Nullable String grade,
    String paragraph,
    @Nullable String number,
    @Nullable Integer page,
    int start,
    int end) {
  public Source {
    requireNonNull(report, "a source has no report");
    requireNonNull(file, "a source has no file");
    requireNonNull(paragraph, "a source has no paragraph");
  }
}
