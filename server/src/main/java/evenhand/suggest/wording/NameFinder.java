package evenhand.suggest.wording;

import evenhand.search.forward.Lexicon;
import evenhand.search.forward.Passage;
import evenhand.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the names in a published sentence, by their capitals, by what the library's authorities
/// are called, and by the words around them. Rather blanks a word too many than leaves a name: what
/// is blanked can be read at the source.
final class NameFinder {
  /// Letters that so many reports use are short for something, not somebody's programme.
  private static final int COMMON = 8;

  /// In words.
  private static final int LONGEST_TERM = 10;

  private final Names names;
  private final CapitalCounts capitals;
  private final Lexicon lexicon;

  NameFinder(Names names, CapitalCounts capitals, Lexicon lexicon) {
    this.names = names;
    this.capitals = capitals;
    this.lexicon = lexicon;
  }

  /// @param sentence a span of the passage
  /// @return blanks counted from the sentence's first character, in order
  List<Blank> in(Passage passage, Span sentence) {
    var blanks = new ArrayList<Blank>();
    int at = first(passage, sentence.start());
    int begin = at;
    while (at < passage.length() && passage.start(at) < sentence.end()) {
      int end = runFrom(passage, at, at == begin, sentence.end());
      if (end > at) {
        int from = back(passage, at, begin);
        while (!blanks.isEmpty()
            && blanks.getLast().end() > passage.start(from) - sentence.start()) {
          blanks.removeLast(); // reached back into it
        }
        blanks.add(
            new Blank(
                passage.start(from) - sentence.start(),
                own(passage, end - 1) - sentence.start(),
                kind(passage, from, end)));
        at = end;
      } else {
        at++;
      }
    }
    return blanks;
  }

  /// The first word of a name of which word `at` told that it is one: `Care to Share`.
  private int back(Passage passage, int at, int begin) {
    int from = at;
    int look = at - 1;
    while (look > begin && joins(passage, look + 1)) {
      if (isCapital(passage, look)
          && !isGeneral(passage, look)
          && !names.titles().contains(word(passage, look))) {
        from = look;
      } else if (!names.inside().contains(word(passage, look)) || from - look > 2) {
        break;
      }
      look--;
    }
    return from;
  }

  private static int first(Passage passage, int start) {
    int low = 0;
    int high = passage.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passage.start(middle) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The end of the name that begins with word `at`; `at` where none does.
  private int runFrom(Passage passage, int at, boolean first, int limit) {
    if (!isName(passage, at, first) && !isTitled(passage, at, first, limit)) {
      return at;
    }
    int end = at + 1;
    while (end < passage.length() && passage.end(end) <= limit && joins(passage, end)) {
      if (isCapital(passage, end) && !isGeneral(passage, end)) {
        end++;
      } else if (names.inside().contains(word(passage, end))
          && end + 1 < passage.length()
          && passage.end(end + 1) <= limit
          && joins(passage, end + 1)
          && isName(passage, end + 1, false)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean isName(Passage passage, int at, boolean first) {
    if (!isCapital(passage, at) || isGeneral(passage, at)) {
      return false;
    }
    String word = word(passage, at);
    int number = passage.word(at);
    boolean ofOwn = passage.origin().authorityWords().contains(word);
    if (names.offices().contains(word)
        || names.inside().contains(word)
        || names.titles().contains(word)) {
      return false;
    }
    if (ofOwn) {
      return true;
    }
    if (isOfBody(passage, at)) {
      return false;
    }
    if (isLetters(passage, at)) {
      return capitals.reports(number) < COMMON;
    }
    if (first) {
      return capitals.isAlwaysName(number)
          || (capitals.isName(number) && capitals.isOfAuthority(word));
    }
    return capitals.isName(number)
        || capitals.isOfAuthority(word)
        || names.titles().contains(at > 0 ? word(passage, at - 1) : "");
  }

  /// Words of every day with capitals, up to a word behind the names of programmes, or in quotation
  /// marks: `Building Bridges service`.
  private boolean isTitled(Passage passage, int at, boolean first, int limit) {
    if (first || !isCapital(passage, at) || isGeneral(passage, at)) {
      return false;
    }
    String text = passage.text();
    char before = text.charAt(passage.start(at) - 1);
    if (before == '‘' || before == '“' || before == '"') {
      return true;
    }
    int end = at + 1;
    while (end < passage.length()
        && passage.end(end) <= limit
        && joins(passage, end)
        && (isCapital(passage, end) || names.inside().contains(word(passage, end)))) {
      end++;
    }
    if (end - at > 1 && names.things().contains(word(passage, end - 1))) {
      return true;
    }
    if (isSeveral(passage, at, end)) {
      return true;
    }
    return end < passage.length()
        && passage.end(end) <= limit
        && joins(passage, end)
        && !names.offices().contains(word(passage, at))
        && !names.titles().contains(word(passage, at))
        && names.things().contains(word(passage, end));
  }

  /// Whether several words stand there with capitals of which one at least names no office or body:
  /// `Safe From`, `Brighter Futures Board`.
  private boolean isSeveral(Passage passage, int at, int end) {
    int capitals = 0;
    boolean own = false;
    for (int i = at; i < end; i++) {
      if (isCapital(passage, i) && !names.inside().contains(word(passage, i))) {
        capitals++;
        own |= !isGeneral(passage, i) && !isOfBody(passage, i);
      }
    }
    return capitals > 1
        && own
        && !isOfBody(passage, at)
        && !names.titles().contains(word(passage, at));
  }

  private boolean isOfBody(Passage passage, int at) {
    String word = word(passage, at);
    return names.bodies().contains(word)
        || names.bodies().contains(bare(word))
        || names.bodies().contains(singular(bare(word)));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /// Whether it is a word of a term of the whole country.
  private boolean isNational(Passage passage, int at) {
    for (int from = at; from >= 0 && at - from < LONGEST_TERM; from--) {
      for (List<String> term : names.national().getOrDefault(word(passage, from), List.of())) {
        if (at - from < term.size() && stands(term, passage, from)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The last word may have another ending of number or possession.
  private boolean stands(List<String> term, Passage passage, int from) {
    if (from + term.size() > passage.length()) {
      return false;
    }
    for (int i = 1; i < term.size(); i++) {
      String word = word(passage, from + i);
      boolean last = i == term.size() - 1;
      if (!word.equals(term.get(i)) && !(last && singular(bare(word)).equals(term.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private String kind(Passage passage, int from, int to) {
    if (from > 0 && names.titles().contains(word(passage, from - 1)) && joins(passage, from)) {
      return "person";
    }
    for (int i = from; i < to; i++) {
      String word = word(passage, i);
      if (names.places().contains(word)
          || (capitals.isOfAuthority(word) && !names.offices().contains(word))) {
        return "place";
      }
    }
    if (to < passage.length() && joins(passage, to)) {
      String next = word(passage, to);
      if (names.places().contains(next)) {
        return "place";
      }
      if (names.things().contains(next)) {
        return "programme";
      }
    }
    char before = passage.start(from) == 0 ? ' ' : passage.text().charAt(passage.start(from) - 1);
    boolean quoted = before == '‘' || before == '“' || before == '"';
    return quoted || isLetters(passage, from) ? "programme" : "name";
  }

  private boolean isGeneral(Passage passage, int at) {
    String word = word(passage, at);
    return names.general().contains(word)
        || names.general().contains(bare(word))
        || names.letters().contains(letters(passage, at))
        || isNational(passage, at);
  }

  private static boolean isCapital(Passage passage, int at) {
    return Character.isUpperCase(passage.text().charAt(passage.start(at)));
  }

  private static boolean isLetters(Passage passage, int at) {
    String letters = letters(passage, at);
    return letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
  }

  /// Without a plural or possessive ending.
  private static String letters(Passage passage, int at) {
    String text = passage.text().substring(passage.start(at), passage.end(at));
    return text.replaceAll("(?:['’]s|s)$", "");
  }

  private String word(Passage passage, int at) {
    return lexicon.word(passage.word(at));
  }

  private static String bare(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /// The end of a name without its possessive ending, which is the sentence's.
  private static int own(Passage passage, int at) {
    String text = passage.text().substring(passage.start(at), passage.end(at));
    return passage.end(at) - (text.matches("(?s).+['’]s") ? 2 : 0);
  }

  /// Whether only a space or a hyphen stands before the word.
  private static boolean joins(Passage passage, int at) {
    if (at == 0) {
      return false;
    }
    String between = passage.text().substring(passage.end(at - 1), passage.start(at));
    return between.equals(" ")
        || between.equals("-")
        || between.equals("‑")
        || between.equals(" & ");
  }
}
