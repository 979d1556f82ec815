package evenhand.read;

/// A raised number in running text refers to a note. It is kept as raised digits, so that it is
/// never taken for a figure of the sentence.
public final class Superscript {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscript() {}

  /// The raised form of a note's number; anything else comes back as it is.
  public static String of(String number) {
    if (!number.matches("\\d{1,3}")) {
      return number;
    }
    var out = new StringBuilder();
    number.chars().forEach(c -> out.append(RAISED.charAt(c - '0')));
    return out.toString();
  }

  /// The text without its references to notes.
  public static String without(String text) {
    return text.replaceAll("[" + RAISED + "]+", "");
  }
}
