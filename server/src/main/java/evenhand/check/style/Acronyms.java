package evenhand.check.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which abbreviations need spelling out, and what the common ones stand for.
public final class Acronyms {
  private final Set<String> silent;
  private final Set<String> things;
  private final Map<String, String> expansions;

  private Acronyms(Set<String> silent, Set<String> things, Map<String, String> expansions) {
    this.silent = silent;
    this.things = things;
    this.expansions = expansions;
  }

  static Acronyms read(StyleFile file) throws HouseStyleException {
    file.only("known", "names", "things", "expansions");
    var silent = new HashSet<String>();
    for (String key : List.of("known", "names")) {
      file.texts(key).forEach(text -> silent.add(text.toUpperCase(Locale.ROOT)));
    }
    var expansions = new HashMap<String, String>();
    file.pairs("expansions")
        .forEach((letters, words) -> expansions.put(letters.toUpperCase(Locale.ROOT), words));
    return new Acronyms(
        Set.copyOf(silent), Set.copyOf(file.texts("things")), Map.copyOf(expansions));
  }

  /// Whether readers need no expansion of it.
  public boolean needsNoExpansion(String acronym) {
    return silent.contains(acronym.toUpperCase(Locale.ROOT));
  }

  /// Whether letters before this word are the name of a thing.
  public boolean isThing(String word) {
    return things.contains(word);
  }

  public Optional<String> expansion(String acronym) {
    return Optional.ofNullable(expansions.get(acronym.toUpperCase(Locale.ROOT)));
  }
}
