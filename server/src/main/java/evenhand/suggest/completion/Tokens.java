package evenhand.suggest.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as words and marks, for the [Ngrams]: a hyphen or an apostrophe inside a word belongs to
/// it, any other mark stands alone. Apostrophes are straight.
final class Tokens {
  private static final String INNER = "['’‘\\-‐‑]";
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{N}]+(?:" + INNER + "[\\p{L}\\p{N}]+)*+|[^\\s\\p{L}\\p{N}]", Pattern.DOTALL);

  /// A word that is being typed: it may end in a mark that a word goes on after.
  private static final Pattern BEGUN =
      Pattern.compile("(?:^|(?<=[\\s(“‘\"/]))[\\p{L}\\p{N}]+(?:" + INNER + "[\\p{L}\\p{N}]*)*+$");

  private Tokens() {}

  static List<String> of(CharSequence text) {
    var tokens = new ArrayList<String>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(plain(matcher.group()));
    }
    return tokens;
  }

  /// Where the word that is being typed begins; the text's length where none is.
  static int begun(CharSequence text) {
    Matcher matcher = BEGUN.matcher(text);
    return matcher.find() ? matcher.start() : text.length();
  }

  static String plain(String token) {
    return token.replace('’', '\'').replace('‘', '\'').replace('‐', '-').replace('‑', '-');
  }

  static boolean isWord(String token) {
    return !token.isEmpty() && Character.isLetterOrDigit(token.charAt(0));
  }
}
