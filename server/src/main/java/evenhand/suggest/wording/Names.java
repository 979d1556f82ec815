package evenhand.suggest.wording;

import evenhand.form.CorpusException;
import evenhand.form.Yaml;
import evenhand.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the house knows of names. Data, from `corpus/house-style/blanks.yaml` and `acronyms.yaml`.
///
/// @param general capitalised words that name nobody's place, person or programme
/// @param bodies words of offices and bodies that every area has
/// @param national terms of several words, each as its words in small letters, by their first
/// @param titles words that a person's name follows
/// @param things words behind the name of a programme
/// @param places words that end the name of a place
/// @param offices words of an authority's printed name that are no names
/// @param inside small words inside names
/// @param letters known abbreviations, in capitals
public record Names(
    Set<String> general,
    Set<String> bodies,
    Map<String, List<List<String>>> national,
    Set<String> titles,
    Set<String> things,
    Set<String> places,
    Set<String> offices,
    Set<String> inside,
    Set<String> letters) {
  public Names {
    general = Set.copyOf(general);
    bodies = Set.copyOf(bodies);
    national = Map.copyOf(national);
    titles = Set.copyOf(titles);
    things = Set.copyOf(things);
    places = Set.copyOf(places);
    offices = Set.copyOf(offices);
    inside = Set.copyOf(inside);
    letters = Set.copyOf(letters);
  }

  /// @param houseStyle `corpus/house-style`
  public static Names read(Path houseStyle) throws CorpusException {
    Yaml own = Yaml.read(houseStyle.resolve("blanks.yaml"));
    own.allow("general", "bodies", "national", "titles", "things", "places", "offices", "inside");
    Yaml acronyms = Yaml.read(houseStyle.resolve("acronyms.yaml"));
    var things = small(own.texts("things"));
    things.addAll(small(acronyms.texts("things")));
    var letters = new HashSet<String>();
    for (String key : List.of("known", "names")) {
      acronyms.texts(key).forEach(text -> letters.add(text.toUpperCase(Locale.ROOT)));
    }
    Yaml expansions = acronyms.entry("expansions");
    var national = new HashMap<String, List<List<String>>>();
    own.texts("national").forEach(term -> add(national, term));
    for (String key : expansions.keys()) {
      letters.add(key.toUpperCase(Locale.ROOT));
      add(national, expansions.text(key));
    }
    return new Names(
        small(own.texts("general")),
        small(own.texts("bodies")),
        national,
        small(own.texts("titles")),
        things,
        small(own.texts("places")),
        small(own.texts("offices")),
        small(own.texts("inside")),
        letters);
  }

  private static void add(Map<String, List<List<String>>> terms, String term) {
    List<String> words = Words.forms(term);
    terms.computeIfAbsent(words.getFirst(), ignored -> new ArrayList<>()).add(words);
  }

  private static Set<String> small(List<String> words) {
    var small = new HashSet<String>();
    words.forEach(word -> small.add(word.toLowerCase(Locale.ROOT)));
    return small;
  }
}
