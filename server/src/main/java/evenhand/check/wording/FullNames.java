package evenhand.check.wording;

import evenhand.check.Location;
import evenhand.check.Sentence;
import evenhand.check.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks for a name that an abbreviation may be short for: words with capitals whose beginnings are
/// its letters, small words between them passed over. "UK" gives two letters at once.
final class FullNames {
  private static final int LONGEST = 9;

  private FullNames() {}

  /// The name with the words after it, up to three, so that the place can be told.
  static Optional<Location> in(Sentence sentence, String letters) {
    List<Word> words = sentence.words();
    for (int from = 0; from < words.size(); from++) {
      int to = end(words, from, letters);
      if (to > from + 1) {
        return Optional.of(
            sentence.location(Math.max(0, from - 2), Math.min(words.size(), to + 3)));
      }
    }
    return Optional.empty();
  }

  /// The word after the last of a name that begins at `from`; 0 where none does.
  private static int end(List<Word> words, int from, String letters) {
    int taken = 0;
    int last = Math.min(words.size(), from + LONGEST);
    for (int at = from; at < last; at++) {
      String word = words.get(at).text();
      int more = taken(word, letters.substring(taken));
      if (more == 0 && (at == from || Character.isUpperCase(word.charAt(0)))) {
        return 0;
      }
      taken += more;
      if (taken == letters.length()) {
        return at + 1;
      }
    }
    return 0;
  }

  /// How many of the letters a word gives: all of a word in capitals, else the first.
  private static int taken(String word, String letters) {
    if (!Character.isUpperCase(word.charAt(0)) || letters.isEmpty()) {
      return 0;
    }
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
    if (capitals && letters.startsWith(word)) {
      return word.equals(letters) ? 0 : word.length();
    }
    return word.charAt(0) == letters.charAt(0) ? 1 : 0;
  }
}
