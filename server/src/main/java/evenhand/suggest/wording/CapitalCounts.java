package evenhand.suggest.wording;

import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Passage;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// How the imported reports write each word inside sentences: with a capital or without. Immutable.
final class CapitalCounts {
  private final int[] capital;
  private final int[] small;
  private final int[] reports;
  private final Set<String> authorities = new HashSet<>();

  CapitalCounts(ForwardIndex index) {
    int words = index.lexicon().size();
    capital = new int[words];
    small = new int[words];
    reports = new int[words];
    var seen = new BitSet(words);
    Passage.Origin report = null;
    for (Passage passage : index.passages()) {
      if (report != null && !report.equals(passage.origin())) {
        seen.clear();
      }
      report = passage.origin();
      authorities.addAll(report.authorityWords());
      if (!passage.seat().kind().equals("table")) {
        count(passage, seen);
      }
    }
  }

  private void count(Passage passage, BitSet seen) {
    int sentence = 0;
    for (int i = 0; i < passage.length(); i++) {
      int word = passage.word(i);
      if (!seen.get(word)) {
        seen.set(word);
        reports[word]++;
      }
      boolean first = false;
      while (sentence < passage.sentences().size()
          && passage.sentences().get(sentence).start() <= passage.start(i)) {
        first = true;
        sentence++;
      }
      if (!first) {
        if (Character.isUpperCase(passage.text().charAt(passage.start(i)))) {
          capital[word]++;
        } else {
          small[word]++;
        }
      }
    }
  }

  /// Whether reports mostly write it with a capital.
  boolean isName(int word) {
    return capital[word] > small[word];
  }

  /// Whether it is never written without a capital.
  boolean isAlwaysName(int word) {
    return capital[word] > 0 && small[word] == 0;
  }

  int reports(int word) {
    return reports[word];
  }

  /// Whether the printed name of some authority holds it.
  boolean isOfAuthority(String word) {
    return authorities.contains(word);
  }
}
