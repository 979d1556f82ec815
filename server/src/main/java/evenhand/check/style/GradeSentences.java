package evenhand.check.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How reports state a grade in words.
///
/// @param frame words that may stand before the subject
/// @param verbs between subject and grade
/// @param between may stand between the verb and the judging word
/// @param headlines how sentences begin that state a grade or lead up to one
/// @param offScale words of other scales, each with the grade it is nearest to
/// @param samePlace grades that have the same place on two scales
/// @param subjects what sentences call each aspect
public record GradeSentences(
    Set<String> frame,
    List<String> verbs,
    List<String> between,
    Phrases<String> headlines,
    Map<String, String> offScale,
    Map<String, String> samePlace,
    Map<String, List<String>> subjects) {
  static GradeSentences read(StyleFile file) throws HouseStyleException {
    file.only("frame", "verbs", "between", "headlines", "off-scale", "same-place", "subjects");
    var subjects = new HashMap<String, List<String>>();
    StyleFile byAspect = file.under("subjects");
    for (String aspect : byAspect.keys()) {
      subjects.put(aspect, byAspect.texts(aspect));
    }
    return new GradeSentences(
        Set.copyOf(file.texts("frame")),
        file.texts("verbs"),
        file.texts("between"),
        Phrases.of(file.texts("headlines")),
        Map.copyOf(file.pairs("off-scale")),
        Map.copyOf(file.pairs("same-place")),
        Map.copyOf(subjects));
  }

  /// The grade of a scale that a word of another scale is nearest to.
  public Optional<String> nearest(String word, List<String> scale) {
    String grade = offScale.get(word);
    if (grade == null) {
      return Optional.empty();
    }
    return scale.contains(grade)
        ? Optional.of(grade)
        : Optional.ofNullable(samePlace.get(grade)).filter(scale::contains);
  }
}
