package evenhand.check.language;

import evenhand.check.style.Acronyms;
import evenhand.check.style.HouseStyle;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells slips of the pen among the words that a dictionary does not know.
final class UnknownWords {
  private static final Pattern SENTENCE_BEGINS = Pattern.compile("(?:^|[.!?:•–—]\\s*)[‘“\"'(]*$");
  private static final int LONG = 6;

  private final HouseStyle style;
  private final Set<String> dictionary;

  /// @param dictionary words that people said are right
  UnknownWords(HouseStyle style, Set<String> dictionary) {
    this.style = style;
    this.dictionary = dictionary;
  }

  boolean isSlip(Slip slip, String text) {
    String word = text.substring(slip.start(), slip.end());
    if (dictionary.contains(word) || isOurs(word) || word.contains(" ")) {
      return false; // two words at once are a second thought about one that is told by itself
    }
    if (word.chars().noneMatch(Character::isUpperCase)) {
      return true;
    }
    boolean begins = SENTENCE_BEGINS.matcher(text.substring(0, slip.start())).find();
    return begins
        && word.length() >= LONG
        && word.chars().filter(Character::isUpperCase).count() == 1
        && !slip.instead().isEmpty()
        && isNear(word, slip.instead().getFirst());
  }

  /// Whether the house has it among its words or its abbreviations.
  private boolean isOurs(String word) {
    Acronyms acronyms = style.acronyms();
    return style.languageRules().knows(word)
        || acronyms.needsNoExpansion(word)
        || acronyms.expansion(word).isPresent();
  }

  /// Whether one word becomes the other by one letter more, less, other or in its neighbour's
  /// place.
  private static boolean isNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (Math.abs(one.length() - other.length()) > 1 || other.contains(" ")) {
      return false;
    }
    int from = 0;
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int to = 0;
    while (to < shorter - from
        && one.charAt(one.length() - 1 - to) == other.charAt(other.length() - 1 - to)) {
      to++;
    }
    int mine = one.length() - from - to;
    int theirs = other.length() - from - to;
    boolean swapped =
        mine == 2
            && theirs == 2
            && one.charAt(from) == other.charAt(from + 1)
            && one.charAt(from + 1) == other.charAt(from);
    return from > 0 && ((mine <= 1 && theirs <= 1) || swapped);
  }
}
