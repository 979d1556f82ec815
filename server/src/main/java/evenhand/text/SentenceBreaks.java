package evenhand.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a sentence ends at a full stop, a question mark or an exclamation mark.
final class SentenceBreaks {
  /// How far back or on a bracket, a word or the model's context is looked for, in UTF-16 units:
  /// bounds the cost on a text without any space.
  private static final int REACH = 240;

  /// Go on whatever follows.
  private static final Set<String> NEVER_LAST =
      Set.of(
          "e.g", "eg", "i.e", "ie", "viz", "cf", "vs", "mr", "mrs", "ms", "dr", "prof", "rev",
          "hon", "cllr", "sgt", "supt", "lt", "col", "capt", "messrs", "approx", "incl", "ca");

  /// Go on where a number, a numeral or a bracket follows.
  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "para", "paras", "no", "nos", "p", "pp", "fig", "figs", "vol", "vols", "ch", "art", "sec",
          "s", "ss", "ref", "app", "ann", "col", "cl", "reg", "regs", "c", "tel", "ext");

  /// Go on before a capital that does not usually begin a sentence: "St. Mary's", "Jan. 5".
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "st", "sr", "jr", "mt", "ft", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "dept", "govt", "ed", "eds");

  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "this",
          "these",
          "that",
          "those",
          "there",
          "they",
          "their",
          "it",
          "its",
          "in",
          "a",
          "an",
          "at",
          "as",
          "by",
          "for",
          "from",
          "on",
          "to",
          "with",
          "when",
          "where",
          "while",
          "however",
          "although",
          "some",
          "most",
          "many",
          "few",
          "all",
          "both",
          "he",
          "she",
          "we",
          "inspectors",
          "children",
          "leaders",
          "managers",
          "staff",
          "social",
          "schools",
          "since",
          "if",
          "no",
          "not",
          "other",
          "overall");

  private static final Pattern OWN_NUMBER =
      Pattern.compile(
          "[\\s\\u00a0•\\-*]*[(\\[]?(?:[A-Za-z]?\\d{1,3}(?:\\.\\d{1,3}){0,3}|[A-Za-z]|[ivxlIVXL]{1,5})[.)\\]]+");

  /// The mark of a lettered point: "(b) …".
  private static final Pattern LETTERED = Pattern.compile("\\((?:[a-z]|[ivx]{1,4})\\)\\s");

  private SentenceBreaks() {}

  static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  static boolean breaksLine(String text, int at) {
    char c = text.charAt(at);
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u2028'
        || c == '\u2029'
        || (c == '•' && at > 0 && White.is(text.charAt(at - 1)));
  }

  /// Where the sentence that began at `from` ends if the mark at `mark` ends it; -1 if it goes on.
  static int endAfter(String text, int from, int mark) {
    int last = mark;
    while (last + 1 < text.length() && last - mark < REACH && isMark(text.charAt(last + 1))) {
      last++;
    }
    int end = pastClosers(text, last + 1);
    end = pastNoteMark(text, mark, end);
    if (end >= text.length()) {
      return -1;
    }
    if (!White.is(text.charAt(end))) {
      return lostSpace(text, mark, end) ? end : -1;
    }
    int next = end;
    while (next < text.length() && White.is(text.charAt(next))) {
      next++;
    }
    return next < text.length() && ends(text, from, mark, end, next) ? end : -1;
  }

  private static boolean ends(String text, int from, int mark, int end, int next) {
    int word = pastOpeners(text, next);
    if (word >= text.length() || isMark(text.charAt(word)) || ownNumber(text, from, end)) {
      return false;
    }
    if (goesOnLowerCase(text, word)
        && !LETTERED.matcher(text).region(next, text.length()).lookingAt()) {
      return false;
    }
    if (insideBracket(text, from, end) || insideQuotation(text, from, end)) {
      return false;
    }
    if (text.charAt(mark) == '!' || text.charAt(mark) == '?') {
      return true;
    }
    String before = wordBefore(text, mark).toLowerCase(Locale.ROOT);
    if (NEVER_LAST.contains(before)) {
      return false;
    }
    if (BEFORE_NUMBERS.contains(before) && numberAt(text, word)) {
      return false;
    }
    String after = wordAt(text, word).toLowerCase(Locale.ROOT);
    if (BEFORE_NAMES.contains(before)) {
      return STARTERS.contains(after);
    }
    if (before.length() == 1 && Character.isLetter(before.charAt(0))) {
      return STARTERS.contains(after) || SentenceModelFile.breaksAt(text, mark);
    }
    if (Character.isUpperCase(text.charAt(word)) && !before.contains(".")) {
      return true;
    }
    return plainEnd(text, mark, word) || SentenceModelFile.breaksAt(text, mark);
  }

  /// A word, a full stop and a number: "… in care. 14 of them …", which the model often runs on.
  private static boolean plainEnd(String text, int mark, int word) {
    return Character.isDigit(text.charAt(word)) && wordBefore(text, mark).length() > 3;
  }

  private static int pastClosers(String text, int at) {
    int end = at;
    while (end < text.length() && "\"'’”»)]}".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int pastOpeners(String text, int at) {
    int start = at;
    while (start < text.length() && "\"'‘“«([{*_".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /// A note's number stands after the full stop: "… is good.12 The …".
  private static int pastNoteMark(String text, int mark, int end) {
    int at = end;
    while (at < text.length() && at - end < 2 && noteDigit(text.charAt(at))) {
      at++;
    }
    boolean marks =
        at > end
            && mark > 0
            && Character.isLetter(text.charAt(mark - 1))
            && (at == text.length() || White.is(text.charAt(at)))
            && !BEFORE_NUMBERS.contains(wordBefore(text, mark).toLowerCase(Locale.ROOT));
    return marks ? at : end;
  }

  private static boolean noteDigit(char c) {
    return (c >= '0' && c <= '9') || "¹²³⁰⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
  }

  /// Conversion drops spaces: "… is good.The council …". Never inside an address.
  private static boolean lostSpace(String text, int mark, int end) {
    if (text.charAt(mark) != '.' || end + 1 >= text.length()) {
      return false;
    }
    String before = wordBefore(text, mark);
    return before.length() > 2
        && before.chars().allMatch(Character::isLetter)
        && Character.isLowerCase(before.charAt(before.length() - 1))
        && STARTERS.contains(wordAt(text, end).toLowerCase(Locale.ROOT))
        && Character.isUpperCase(text.charAt(end));
  }

  private static boolean goesOnLowerCase(String text, int word) {
    return Character.isLowerCase(text.charAt(word))
        && !(word + 1 < text.length() && Character.isUpperCase(text.charAt(word + 1)));
  }

  /// The text so far is only the paragraph's printed number.
  private static boolean ownNumber(String text, int from, int end) {
    return end - from < 16 && OWN_NUMBER.matcher(text).region(from, end).matches();
  }

  private static boolean numberAt(String text, int at) {
    String word = wordAt(text, at);
    return !word.isEmpty()
        && (Character.isDigit(word.charAt(0))
            || word.chars().allMatch(c -> "ivxlcIVXLC".indexOf(c) >= 0)
            || (word.length() > 1
                && Character.isLetter(word.charAt(0))
                && Character.isDigit(word.charAt(1))));
  }

  /// A bracket that opens within the sentence, not at its start, and closes later.
  private static boolean insideBracket(String text, int from, int end) {
    int open = 0;
    for (int i = end - 1; i > Math.max(from, end - REACH) && open < 1; i--) {
      char c = text.charAt(i);
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    if (open < 1) {
      return false;
    }
    for (int i = end, depth = 1; i < Math.min(text.length(), end + REACH); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  /// Speech whose speaker is named after it: "“We asked. They came,” said one child."
  private static boolean insideQuotation(String text, int from, int end) {
    for (int i = end - 1; i >= Math.max(from, end - REACH); i--) {
      if (closesSpeech(text, i)) {
        return false;
      }
      if (text.charAt(i) == '“' || text.charAt(i) == '‘') {
        return spokenOn(text, end);
      }
    }
    return false;
  }

  private static boolean spokenOn(String text, int end) {
    for (int i = end; i < Math.min(text.length() - 2, end + REACH); i++) {
      if (text.charAt(i) == '“' || text.charAt(i) == '‘') {
        return false;
      }
      if (closesSpeech(text, i)) {
        return White.is(text.charAt(i + 1)) && Character.isLowerCase(text.charAt(i + 2));
      }
    }
    return false;
  }

  private static boolean closesSpeech(String text, int at) {
    return (text.charAt(at) == '”' || text.charAt(at) == '’')
        && at > 0
        && ",.?!".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static String wordBefore(String text, int mark) {
    int start = mark;
    while (start > 0 && mark - start < REACH && inWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, mark);
  }

  private static String wordAt(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < REACH && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '@' || c == '/' || c == ':';
  }
}
