package evenhand.search.concordance;

import java.util.Locale;

/// What the lines of a concordance are sorted by.
public enum Order {
  /// Newest report first, as printed.
  REPORT,
  /// The words before the use, nearest first.
  LEFT,
  /// The words after the use.
  RIGHT,
  /// Best grade first.
  GRADE,
  /// Oldest report first.
  YEAR;

  public static Order of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
