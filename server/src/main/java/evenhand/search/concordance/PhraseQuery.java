package evenhand.search.concordance;

import evenhand.search.Filters;
import evenhand.search.forward.By;

/// @param phrase words as printed; `*` in a word stands for any letters, alone for any one word
/// @param from how many lines to leave out at the beginning
/// @param limit the most lines wanted; everything is counted all the same
public record PhraseQuery(String phrase, Filters filters, By by, Order order, int from, int limit) {
  public PhraseQuery {
    if (from < 0 || limit < 0) {
      throw new IllegalArgumentException(
          "from is %d and limit is %d; neither may be below 0".formatted(from, limit));
    }
  }
}
