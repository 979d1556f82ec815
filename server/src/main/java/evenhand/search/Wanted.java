package evenhand.search;

import evenhand.text.Span;
import java.util.ArrayList;
import java.util.List;

/// What a query's text asks for.
///
/// @param plain the text without quotation marks, stars and what is excluded: for ranking, by words
///   and by meaning
/// @param required what every hit must hold: phrases (several words) and words, either with `*` in
///   them for any letters
/// @param excluded phrases and patterns that no hit may hold
/// @param without words of which no hit may hold any form
/// @param loose where in the query the words stand that are neither quoted nor patterns nor
///   excluded
record Wanted(
    String plain,
    List<String> required,
    List<String> excluded,
    List<String> without,
    List<Span> loose) {
  Wanted {
    required = List.copyOf(required);
    excluded = List.copyOf(excluded);
    without = List.copyOf(without);
    loose = List.copyOf(loose);
  }

  /// Double quotation marks, straight or curly, enclose a phrase; a mark without its partner is
  /// passed over. A word with a star in it is a pattern; a star alone is passed over. A hyphen
  /// before a word or phrase, with white space before it, excludes what follows.
  static Wanted of(String query) {
    return new Reader(query).read();
  }

  /// A text to find the like of: marks in it mean nothing.
  static Wanted like(String text) {
    return new Wanted(text.strip(), List.of(), List.of(), List.of(), List.of());
  }

  boolean isEmpty() {
    return required.isEmpty() && !hasWord(plain);
  }

  private static boolean hasWord(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /// Goes through a query once.
  private static final class Reader {
    private final String query;
    private final StringBuilder plain = new StringBuilder();
    private final List<String> required = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final List<Span> loose = new ArrayList<>();
    private int at;

    Reader(String query) {
      this.query = query;
    }

    Wanted read() {
      while (at < query.length()) {
        if (Character.isWhitespace(query.charAt(at))) {
          plain.append(' ');
          at++;
          continue;
        }
        boolean minus = isMinus();
        if (minus) {
          at++;
        }
        if (!phrase(minus)) {
          word(minus);
        }
      }
      String text = plain.toString().replaceAll("\\s+", " ").strip();
      return new Wanted(text, required, excluded, without, loose);
    }

    private boolean isMinus() {
      char c = query.charAt(at);
      boolean sign = c == '-' || c == '−' || c == '–';
      boolean first = at == 0 || Character.isWhitespace(query.charAt(at - 1));
      if (!sign || !first || at + 1 == query.length()) {
        return false;
      }
      char next = query.charAt(at + 1);
      return isQuote(next) || next == '*' || Character.isLetterOrDigit(next);
    }

    /// Reads a phrase, if one begins here.
    private boolean phrase(boolean minus) {
      int end = isQuote(query.charAt(at)) ? nextQuote(at + 1) : query.length();
      if (end >= query.length()) {
        return false;
      }
      String phrase = query.substring(at + 1, end);
      if (!minus) {
        plain.append(' ').append(phrase.replace('*', ' ')).append(' ');
      }
      if (hasWord(phrase)) {
        (minus ? excluded : required).add(phrase.strip());
      }
      at = end + 1;
      return true;
    }

    /// Reads up to the next white space or quotation mark.
    private void word(boolean minus) {
      int from = isQuote(query.charAt(at)) ? at + 1 : at;
      int end = from;
      while (end < query.length()
          && !isQuote(query.charAt(end))
          && !Character.isWhitespace(query.charAt(end))) {
        end++;
      }
      String word = query.substring(from, end);
      boolean pattern = word.indexOf('*') >= 0 && hasWord(word);
      if (minus) {
        (pattern ? excluded : without).add(word);
      } else {
        plain.append(word.replace('*', ' '));
        if (pattern) {
          required.add(word);
        } else if (hasWord(word)) {
          loose.add(new Span(from, end));
        }
      }
      at = end;
    }

    private int nextQuote(int from) {
      int next = from;
      while (next < query.length() && !isQuote(query.charAt(next))) {
        next++;
      }
      return next;
    }

    private static boolean isQuote(char c) {
      return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
    }
  }
}
