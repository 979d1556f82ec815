package evenhand.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings printed variants of the same words together, for comparing only: nothing folded is ever
/// shown.
public final class Folding {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['‘’ʼ`]");

  private Folding() {}

  /// Lower case, ligatures and accents undone, apostrophes gone, all else between words one space.
  public static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String letters = APOSTROPHE.matcher(plain).replaceAll("");
    return NOT_WORD
        .matcher(letters.replaceAll("\\p{M}+", ""))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /// Quotation marks, dashes and odd spaces as a keyboard types them. Keeps every position: the
  /// answer is as long as the text, so what matches in it stands at the same place in the text.
  public static String typed(String text) {
    var typed = new StringBuilder(text);
    for (int i = 0; i < typed.length(); i++) {
      typed.setCharAt(i, typed(typed.charAt(i)));
    }
    return typed.toString();
  }

  private static char typed(char c) {
    return switch (c) {
      case '‘', '’', 'ʼ', '`' -> '\'';
      case '“', '”' -> '"';
      case '‐', '‑', '‒', '–', '—', '−' -> '-';
      case '\u00a0', '\u2007', '\u202f', '\t', '\n', '\r' -> ' ';
      default -> c;
    };
  }
}
