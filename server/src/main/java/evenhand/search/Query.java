package evenhand.search;

/// @param text words; double quotes mean a phrase and `*` a wildcard
/// @param limit the most hits wanted, at least 1
public record Query(String text, Filters filters, Mode mode, Unit unit, int limit) {
  public Query {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d; it must be 1 or more".formatted(limit));
    }
  }
}
