package evenhand.search;

import evenhand.search.forward.By;
import java.util.List;
import java.util.Map;

/// How many passages a search concerns, by what they stand in.
///
/// Counted are the passages that fulfil all that the query demands and hold most of its words, each
/// in one form or another: all of up to two, two thirds of more. Each count leaves out the filter
/// on what it counts by, so that it says what choosing another value would give.
///
/// @param passages how many there are with all filters
/// @param counts most first; years newest first
public record Facets(int passages, Map<By, List<Count>> counts) {
  public Facets {
    counts = Map.copyOf(counts);
  }

  /// @param key an id or a name; `none` where there is none
  public record Count(String key, int passages) {}
}
