package evenhand.text;

/// A run of characters inside one paragraph, `start` included and `end` not.
///
/// Counted in UTF-16 code units, as Java and JavaScript strings both are, so a span crosses the
/// wire untouched.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("[%d, %d) is not a span".formatted(start, end));
    }
  }

  public int length() {
    return end - start;
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
