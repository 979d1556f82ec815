package evenhand.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing to look at. The component names are a contract.
///
/// @param check the id of the check that found it
/// @param category one of the contract's categories, e.g. `grade-narrative`
/// @param message a sentence or two to the writer: what, and why
/// @param locations the words that caused it; at least two for a contradiction
/// @param suggestion words to put in place of the first location's, where there are any
public record Finding(
    String check,
    String category,
    Severity severity,
    String message,
    List<Location> locations,
    @Nullable String suggestion) {
  public Finding {
    locations = List.copyOf(locations);
    if (locations.isEmpty()) {
      throw new IllegalArgumentException("a finding of %s shows no place".formatted(check));
    }
  }
}
