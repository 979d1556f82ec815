package evenhand.search;

import java.util.List;

/// What is shown instead of what was typed, because it looks like a typing error. Whoever means
/// what was typed puts it in double quotation marks.
///
/// @param query the query that was answered
/// @param corrections the words that were read otherwise, in the query's order
public record Showing(String query, List<Correction> corrections) {
  public Showing {
    corrections = List.copyOf(corrections);
  }

  public record Correction(String typed, String read) {}
}
