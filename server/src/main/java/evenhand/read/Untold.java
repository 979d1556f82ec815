package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.report.Grade;
import evenhand.report.Section;
import java.util.List;
import java.util.Objects;

/// Aspects that a report grades and of which no section tells: then a heading was not recognised,
/// and what belongs to it stands in another's section.
final class Untold {
  private static final String MISSING =
      "no heading was found for it; its text may stand in the section before";

  private static final String BARE =
      "nothing stands under its heading; its text may stand in the section after";

  private Untold() {}

  /// In the order of the form; only those that its outline has a section for.
  static List<String> aspects(Form form, List<Section> sections, List<Grade> grades) {
    return form.aspects().stream()
        .map(Aspect::id)
        .filter(id -> grades.stream().anyMatch(g -> g.aspect().equals(id) && g.grade() != null))
        .filter(id -> hasSection(form, id))
        .filter(id -> sections.stream().noneMatch(section -> tells(section, id)))
        .toList();
  }

  static List<String> warnings(Form form, List<Section> sections, List<Grade> grades) {
    return aspects(form, sections, grades).stream()
        .map(id ->
            "sections: “%s” is graded%s, but %s"
                .formatted(
                    form.aspect(id).map(Aspect::name).orElse(id),
                    where(id, grades),
                    headed(id, sections) ? BARE : MISSING))
        .toList();
  }

  private static boolean headed(String aspect, List<Section> sections) {
    return sections.stream().anyMatch(section -> aspect.equals(section.aspect()));
  }

  private static String where(String aspect, List<Grade> grades) {
    return grades.stream()
        .filter(grade -> grade.aspect().equals(aspect) && grade.page() != null)
        .findFirst()
        .map(grade -> " on page " + grade.page())
        .orElse("");
  }

  private static boolean hasSection(Form form, String aspect) {
    return form.outline().stream()
        .anyMatch(e ->
            Objects.equals(e.aspect(), aspect)
                && !e.heading().isEmpty()
                && !e.part().equals("summary"));
  }

  private static boolean tells(Section section, String aspect) {
    return aspect.equals(section.aspect()) && !section.paragraphs().isEmpty();
  }
}
