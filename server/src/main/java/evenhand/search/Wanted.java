package evenhand.search;

import java.util.ArrayList;
import java.util.List;

/// What a query's text asks for.
///
/// @param plain the text without quotation marks and stars: for ranking, by words and by meaning
/// @param required what every hit must hold: phrases (several words) and words, either with `*` in
///   them for any letters
record Wanted(String plain, List<String> required) {
  Wanted {
    required = List.copyOf(required);
  }

  /// Double quotation marks, straight or curly, enclose a phrase; a mark without its partner is
  /// passed over. A word with a star in it is a pattern; a star alone is passed over.
  static Wanted of(String query) {
    var plain = new StringBuilder();
    var required = new ArrayList<String>();
    int at = 0;
    while (at < query.length()) {
      int end = isQuote(query.charAt(at)) ? closing(query, at + 1) : -1;
      if (end > at) {
        String phrase = query.substring(at + 1, end);
        plain.append(' ').append(phrase.replace('*', ' ')).append(' ');
        if (hasWord(phrase)) {
          required.add(phrase.strip());
        }
        at = end + 1;
      } else {
        int next = nextQuote(query, at + 1);
        String words = query.substring(isQuote(query.charAt(at)) ? at + 1 : at, next);
        plain.append(words.replace('*', ' '));
        patterns(words, required);
        at = next;
      }
    }
    return new Wanted(plain.toString().replaceAll("\\s+", " ").strip(), required);
  }

  /// A text to find the like of: marks in it mean nothing.
  static Wanted like(String text) {
    return new Wanted(text.strip(), List.of());
  }

  boolean isEmpty() {
    return required.isEmpty() && !hasWord(plain);
  }

  private static void patterns(String words, List<String> into) {
    for (String word : words.split("\\s+")) {
      if (word.indexOf('*') >= 0 && hasWord(word)) {
        into.add(word);
      }
    }
  }

  private static int closing(String query, int from) {
    int next = nextQuote(query, from);
    return next < query.length() ? next : -1;
  }

  private static int nextQuote(String query, int from) {
    int at = from;
    while (at < query.length() && !isQuote(query.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }

  private static boolean hasWord(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
