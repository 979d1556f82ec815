package evenhand.check.across;

import evenhand.check.Manuscript;
import evenhand.check.Sentence;
import evenhand.report.Kind;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The running text of each graded aspect in one part of a report, without the sentences that state
/// a grade.
///
/// @param sentences in order
record Narrative(String aspect, String grade, List<Sentence> sentences) {
  private record Key(String aspect, Part part) {}

  static List<Narrative> in(Manuscript manuscript) {
    Set<String> quoted =
        manuscript.places().stream()
            .filter(place -> place.paragraph().kind() == Kind.QUOTE)
            .map(place -> place.section().id())
            .collect(Collectors.toSet());
    Map<Key, List<Sentence>> byKey = new LinkedHashMap<>();
    Map<Key, String> grades = new LinkedHashMap<>();
    for (Sentence sentence : manuscript.sentences()) {
      var section = sentence.place().section();
      Kind kind = sentence.place().paragraph().kind();
      if (section.aspect() == null
          || section.grade() == null
          || quoted.contains(section.id())
          || (kind != Kind.PARAGRAPH && kind != Kind.BULLET)
          || manuscript.isJudgement(sentence)) {
        continue;
      }
      var key = new Key(section.aspect(), section.part());
      byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(sentence);
      grades.put(key, section.grade());
    }
    var narratives = new ArrayList<Narrative>();
    byKey.forEach((key, sentences) ->
        narratives.add(
            new Narrative(
                key.aspect(), Objects.requireNonNull(grades.get(key)), List.copyOf(sentences))));
    return narratives;
  }

  /// The place of the grade on the form's scale, 0 for the best; -1 where it is not on it.
  int rank(Manuscript manuscript) {
    return manuscript.report().scale().indexOf(grade);
  }
}
