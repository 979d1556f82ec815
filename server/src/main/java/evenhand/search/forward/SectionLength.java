package evenhand.search.forward;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How many words the imported reports of a form have on an aspect in one of their parts.
///
/// @param reports how many of them have any
/// @param low what one in ten stays under
/// @param high what one in ten goes over
public record SectionLength(
    String aspect, String part, int reports, int low, int median, int high) {
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

  private record Place(String aspect, String part) {}

  /// In the order in which reports come to them. Tables do not count: their words are others'.
  public static List<SectionLength> of(ForwardIndex index, String form) {
    var words = new LinkedHashMap<Place, Map<String, Integer>>();
    for (Passage passage : index.passages()) {
      Passage.Seat seat = passage.seat();
      if (form.equals(passage.origin().form())
          && seat.aspect() != null
          && !seat.kind().equals("table")) {
        words
            .computeIfAbsent(new Place(seat.aspect(), seat.part()), _ -> new LinkedHashMap<>())
            .merge(passage.origin().report(), count(passage.text()), Integer::sum);
      }
    }
    return words.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue().values().stream().toList()))
        .toList();
  }

  private static SectionLength of(Place place, List<Integer> counts) {
    var sorted = new ArrayList<>(counts);
    Collections.sort(sorted);
    return new SectionLength(
        place.aspect(),
        place.part(),
        sorted.size(),
        share(sorted, 0.1),
        share(sorted, 0.5),
        share(sorted, 0.9));
  }

  /// What a share of them stays under or at, the nearest rank.
  private static int share(List<Integer> sorted, double share) {
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }

  /// As a word processor counts: runs without white space that hold a letter or a digit.
  private static int count(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
