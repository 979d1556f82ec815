package evenhand.check.action;

import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Place;
import evenhand.check.Word;
import evenhand.report.Kind;
import evenhand.report.Recommendation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that a report asks for, where it stands.
///
/// @param timescale by when, as printed; null where none is
/// @param words its words that say something, in lower case
record Asked(Place place, @Nullable String timescale, Set<String> words) {
  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "and",
          "of",
          "to",
          "for",
          "in",
          "on",
          "with",
          "that",
          "all",
          "are",
          "is",
          "a",
          "an",
          "their",
          "by",
          "so",
          "including",
          "ensure",
          "should",
          "be",
          "as",
          "at",
          "or",
          "from",
          "have",
          "they",
          "children",
          "young",
          "people",
          "children's",
          "this",
          "these",
          "it",
          "its");

  /// In the order of the report.
  static List<Asked> in(Manuscript manuscript) {
    Map<String, Recommendation> known = new HashMap<>();
    for (Recommendation recommendation : manuscript.report().recommendations()) {
      known.putIfAbsent(recommendation.paragraph(), recommendation);
    }
    var asked = new ArrayList<Asked>();
    for (Place place : manuscript.places()) {
      Recommendation recommendation = known.get(place.paragraph().id());
      Kind kind = place.paragraph().kind();
      if (recommendation != null
          || kind == Kind.RECOMMENDATION
          || kind == Kind.AREA_FOR_DEVELOPMENT) {
        asked.add(
            new Asked(
                place,
                recommendation == null ? null : recommendation.timescale(),
                words(place.text())));
      }
    }
    return asked;
  }

  static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (Word word : Word.of(text)) {
      if (!EMPTY.contains(word.lower())) {
        words.add(word.lower());
      }
    }
    return words;
  }

  /// How much of the words of both is the same, from 0 to 1.
  double likeness(Asked other) {
    var all = new HashSet<>(words);
    all.addAll(other.words);
    long shared = words.stream().filter(other.words::contains).count();
    return all.isEmpty() ? 0 : (double) shared / all.size();
  }

  Location location() {
    return place.whole();
  }
}
