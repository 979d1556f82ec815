package evenhand.search.concordance;

import evenhand.index.Analysis;
import evenhand.search.Terms;
import evenhand.search.forward.Lexicon;
import evenhand.search.forward.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A phrase as what may stand at each of its places.
public final class PhrasePattern {
  /// Stands for a star while the text is cut into words, and survives it as a letter.
  private static final String STAR = "zqstarqz";

  /// What may stand at each place; null for anything.
  private final List<@Nullable BitSet> places;

  private PhrasePattern(List<@Nullable BitSet> places) {
    this.places = places;
  }

  /// @return a pattern of no places where there is no word in the phrase
  public static PhrasePattern of(String phrase, Lexicon lexicon) {
    var places = new ArrayList<@Nullable BitSet>();
    boolean words = false;
    for (String chunk : phrase.strip().split("\\s+")) {
      if (!chunk.isEmpty() && chunk.chars().allMatch(c -> c == '*')) {
        places.add(null);
        continue;
      }
      for (String word : Terms.of(Analysis.EXACT, chunk.replace("*", STAR))) {
        places.add(place(word.replace(STAR, "*"), lexicon));
        words = true;
      }
    }
    return new PhrasePattern(words ? places : List.of());
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }

  /// How many words it stands for.
  public int length() {
    return places.size();
  }

  /// Whether it stands in `passage` from word `at` on.
  public boolean isAt(Passage passage, int at) {
    for (int i = 0; i < places.size(); i++) {
      BitSet place = places.get(i);
      if (place != null && !place.get(passage.word(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static BitSet place(String word, Lexicon lexicon) {
    if (word.indexOf('*') >= 0) {
      String letters =
          Arrays.stream(word.split("\\*", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*"));
      return lexicon.all(Pattern.compile(letters).asMatchPredicate());
    }
    var one = new BitSet();
    int number = lexicon.number(word);
    if (number >= 0) {
      one.set(number);
    }
    return one;
  }
}
