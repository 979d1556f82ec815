package evenhand.report;

/// Where on a page of the source a paragraph stands, as parts of the page's width and height, so
/// that it can be marked on a picture of the page, however large: 0 is the left or upper edge, 1
/// the right or lower.
///
/// @param page from 1
public record Place(int page, double left, double top, double width, double height) {
  /// Held within the page.
  public Place {
    left = part(left);
    top = part(top);
    width = rounded(Math.min(part(width), 1 - left));
    height = rounded(Math.min(part(height), 1 - top));
  }

  /// Rounded to what an eye can tell, and held within the page.
  public static Place of(int page, double left, double top, double right, double bottom) {
    double x = part(left);
    double y = part(top);
    return new Place(page, x, y, rounded(part(right) - x), rounded(part(bottom) - y));
  }

  private static double part(double value) {
    return value >= 0 ? rounded(Math.min(1, value)) : 0;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
