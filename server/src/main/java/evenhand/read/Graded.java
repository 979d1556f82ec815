package evenhand.read;

import evenhand.report.Grade;
import evenhand.report.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each section the grade of its aspect.
final class Graded {
  private Graded() {}

  static List<Section> sections(List<Section> sections, List<Grade> grades) {
    Map<String, String> awarded = new HashMap<>();
    for (Grade grade : grades) {
      if (grade.grade() != null) {
        awarded.putIfAbsent(grade.aspect(), grade.grade());
      }
    }
    return sections.stream()
        .map(s ->
            new Section(
                s.id(),
                s.heading(),
                s.level(),
                s.part(),
                s.aspect(),
                s.aspect() == null ? null : awarded.get(s.aspect()),
                s.paragraphs()))
        .toList();
  }
}
