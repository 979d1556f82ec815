package evenhand.text;

/// White space as documents have it: Java's, and the no-break and zero-width spaces that word
/// processors leave, which `Character.isWhitespace` does not count.
public final class White {
  private White() {}

  public static boolean is(char c) {
    return c == '\u00a0'
        || c == '\u2007'
        || c == '\u202f'
        || c == '\u200b'
        || c == '\ufeff'
        || Character.isWhitespace(c);
  }

  /// One line: every run of white space a single space, none at either end.
  public static String fold(String text) {
    var out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (is(c)) {
        gap = !out.isEmpty();
      } else {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
