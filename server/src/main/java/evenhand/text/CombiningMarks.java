package evenhand.text;

/// Marks that stand over or under the letter before them.
public final class CombiningMarks {
  /// On one letter, more than any script needs.
  private static final int MOST = 8;

  private CombiningMarks() {}

  /// The text with spaces in place of all marks of a letter behind the first eight, so that
  /// patterns that look for the edges of words, which pass over all of a letter's marks at every
  /// one of them, stay quick. As long as the text; the text itself where it has no such letter.
  public static String limited(String text) {
    StringBuilder limited = null;
    int marks = 0;
    int width;
    for (int at = 0; at < text.length(); at += width) {
      int character = text.codePointAt(at);
      width = Character.charCount(character);
      marks = Character.getType(character) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (marks > MOST) {
        limited = limited == null ? new StringBuilder(text) : limited;
        limited.replace(at, at + width, " ".repeat(width));
      }
    }
    return limited == null ? text : limited.toString();
  }
}
