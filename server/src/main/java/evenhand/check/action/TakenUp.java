package evenhand.check.action;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.report.Kind;
import evenhand.report.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Recommendations of an earlier review that a report quotes are taken up in its text.
///
/// Taken up is what shares enough of its telling words with some sentence of the same aspect; what
/// only this recommendation is about tells most. It is a question: the text may use other words.
public final class TakenUp implements ReportCheck {
  private static final About ABOUT =
      new About(
          "taken-up",
          "recommendations",
          List.of("not-taken-up"),
          "A recommendation of an earlier review is quoted and the text seems not to say what became of it.",
          """
          # Being healthy | letter | being-healthy
          (quote) [Secure improved uptake of immunisation among travellers.]
          (quote) Extend opening hours of leisure centres.
          Leisure centres now open in the evenings, and opening hours are longer at weekends. Dental checks are on time.
          """,
          """
          # Being healthy | letter | being-healthy
          (quote) Secure improved uptake of immunisation among travellers.
          (quote) Extend opening hours of leisure centres.
          Leisure centres now open in the evenings. Immunisation of travellers has risen.
          """);

  /// The share of a recommendation's telling words that some sentence must have.
  private static final double TAKEN_UP = 0.25;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    List<Place> asked = manuscript.places().stream().filter(TakenUp::isAskedEarlier).toList();
    Map<String, Double> weights = asked.isEmpty() ? Map.of() : weights(manuscript);
    for (Place quoted : asked) {
      Set<String> words = stems(quoted.text());
      double best =
          manuscript.sentences().stream()
              .filter(sentence -> isAbout(sentence, quoted))
              .mapToDouble(sentence -> share(words, stems(sentence.text()), weights))
              .max()
              .orElse(1);
      if (best < TAKEN_UP && words.size() > 2) {
        remarks.add(
            "not-taken-up",
            "This was asked for earlier. Does the text say what became of it?",
            quoted.whole());
      }
    }
    return remarks.list();
  }

  private static boolean isAskedEarlier(Place place) {
    return place.paragraph().kind() == Kind.QUOTE
        && place.section().part() != Part.FRONT
        && place.section().aspect() != null
        && !place.text().endsWith(":");
  }

  private static boolean isAbout(Sentence sentence, Place quoted) {
    Kind kind = sentence.place().paragraph().kind();
    return kind == Kind.PARAGRAPH
        && Objects.equals(sentence.place().section().aspect(), quoted.section().aspect());
  }

  /// A word weighs more the fewer sentences have it.
  private static Map<String, Double> weights(Manuscript manuscript) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : manuscript.sentences()) {
      stems(sentence.text()).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    Map<String, Double> weights = new HashMap<>();
    counts.forEach((stem, count) ->
        weights.put(stem, Math.log(1 + (double) manuscript.sentences().size() / count)));
    return weights;
  }

  private static double share(Set<String> asked, Set<String> said, Map<String, Double> weights) {
    double all = asked.stream().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum();
    double found =
        asked.stream()
            .filter(said::contains)
            .mapToDouble(stem -> weights.getOrDefault(stem, 0.0))
            .sum();
    return all == 0 ? 1 : found / all;
  }

  /// The beginnings of the words: "immunise" and "immunisation" are one.
  private static Set<String> stems(String text) {
    var stems = new HashSet<String>();
    for (String word : Asked.words(text)) {
      stems.add(word.substring(0, Math.min(6, word.length())));
    }
    return stems;
  }
}
