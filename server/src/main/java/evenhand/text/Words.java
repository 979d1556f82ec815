package evenhand.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words in the one form in which texts are compared, whatever marks a word processor chose.
public final class Words {
  private Words() {}

  /// A word and where it stands.
  ///
  /// @param form folded, e.g. `children's`, `14`, `2.5`
  public record Word(String form, Span span) {}

  /// The words of a text: runs of letters and digits. An apostrophe inside a word and a point or
  /// comma inside a number belong to it; a hyphen or dash parts two words.
  public static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && belongs(text, at, end)) {
        end++;
      }
      if (end > at) {
        words.add(new Word(fold(text.substring(at, end)), new Span(at, end)));
      }
      at = end + 1;
    }
    return words;
  }

  public static List<String> forms(String text) {
    return of(text).stream().map(Word::form).toList();
  }

  /// Lower case, straight quotation marks, plain hyphens, single spaces. A form to compare, not to
  /// show; positions are not kept.
  public static String fold(String text) {
    var out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (White.is(c)) {
        gap = !out.isEmpty();
        continue;
      }
      @Nullable String plain = plain(c);
      if (plain == null || !plain.isEmpty()) {
        if (gap) {
          out.append(' ');
        }
        gap = false;
        if (plain == null) {
          out.append(c);
        } else {
          out.append(plain);
        }
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String plain(char c) {
    return switch (c) {
      case '‘', '’', '‛', '`', '´', 'ʼ', '′' -> "'";
      case '“', '”', '„', '‟', '″', '«', '»' -> "\"";
      case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
      case '…' -> "...";
      case 'ﬁ' -> "fi";
      case 'ﬂ' -> "fl";
      case '\u00ad', '\u200c', '\u200d' -> "";
      default -> null;
    };
  }

  private static boolean belongs(String text, int start, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || (Character.isSurrogate(c) && letterPair(text, at))) {
      return true;
    }
    if (c == '\u00ad') {
      return at > start;
    }
    if (at == start || at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    boolean apostrophe = c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    if (apostrophe) {
      return Character.isLetter(before) && Character.isLetter(after);
    }
    return (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean letterPair(String text, int at) {
    int whole = Character.isLowSurrogate(text.charAt(at)) && at > 0 ? at - 1 : at;
    return Character.isLetterOrDigit(text.codePointAt(whole));
  }
}
