package evenhand.search;

import evenhand.form.CorpusException;
import evenhand.form.Yaml;
import java.util.ArrayList;
import java.util.List;

/// Endings that are written one way in British and another in American English.
record Endings(List<Pair> pairs) {
  Endings {
    pairs = List.copyOf(pairs);
  }

  /// @param least how many letters the shorter of two words has
  record Pair(String one, String other, int least) {}

  static Endings read(Yaml file) throws CorpusException {
    var pairs = new ArrayList<Pair>();
    for (Yaml entry : file.entries("endings")) {
      entry.allow("pair", "least");
      List<String> pair = entry.texts("pair");
      if (pair.size() != 2) {
        throw entry.wrong("pair", "must be two endings");
      }
      pairs.add(new Pair(pair.getFirst(), pair.getLast(), entry.number("least", 0)));
    }
    return new Endings(pairs);
  }

  /// How else a word may be written, existing or not.
  List<String> variants(String word) {
    var variants = new ArrayList<String>();
    for (Pair pair : pairs) {
      swap(word, pair.one(), pair.other(), pair.least(), variants);
      swap(word, pair.other(), pair.one(), pair.least(), variants);
    }
    return variants;
  }

  private static void swap(String word, String from, String to, int least, List<String> into) {
    int stem = word.length() - from.length();
    if (stem > 0 && word.endsWith(from) && Math.min(word.length(), stem + to.length()) >= least) {
      into.add(word.substring(0, stem) + to);
    }
  }
}
