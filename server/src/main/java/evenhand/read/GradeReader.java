package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.Level;
import evenhand.report.Grade;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the grades: from the table where there is one, from headings that end in a grade, and from
/// sentences that state one. Where these disagree a warning says so, and the table holds.
final class GradeReader {
  private final Form form;
  private final HeadingReader headings;
  private final List<String> warnings = new ArrayList<>();

  GradeReader(Form form) {
    this.form = form;
    this.headings = new HeadingReader(form);
  }

  record Grades(List<Grade> grades, List<String> warnings) {}

  Grades read(List<Block> blocks, List<Section> sections) {
    Map<String, Grade> found = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.type() == Block.Type.TABLE) {
        rows(block).forEach(grade -> found.putIfAbsent(key(grade), grade));
      }
    }
    for (Block block : blocks) {
      stated(block).ifPresent(grade -> agree(found, grade));
    }
    missing(found);
    return new Grades(List.copyOf(found.values()), warnings);
  }

  private static String key(Grade grade) {
    return grade.aspect() + "/" + Objects.requireNonNullElse(grade.column(), "");
  }

  private List<Grade> rows(Block table) {
    var grades = new ArrayList<Grade>();
    for (List<String> row : table.rows()) {
      List<String> cells = row.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
      if (cells.size() >= 2) {
        row(String.join(" ", cells.subList(0, cells.size() - 1)), cells.getLast(), table.page())
            .ifPresent(grades::add);
      }
    }
    return grades;
  }

  private Optional<Grade> row(String label, String value, @Nullable Integer page) {
    String aspect = headings.aspect(label);
    if (aspect == null) {
      return Optional.empty();
    }
    Optional<Level> level = form.scale().printedAs(value);
    if (level.isPresent()) {
      return Optional.of(new Grade(aspect, label, null, level.get().id(), page, null));
    }
    String folded = Folding.fold(value);
    return form.gradeTable().notJudged().stream()
        .filter(words -> folded.equals(Folding.fold(words)))
        .findFirst()
        .map(words -> new Grade(aspect, label, null, null, page, words));
  }

  /// A grade that a heading ends in or that a sentence of the opening states.
  private Optional<Grade> stated(Block block) {
    if (block.type() == Block.Type.HEADING) {
      var meaning = headings.read(block.text());
      if (meaning.aspect() != null && meaning.grade() != null) {
        return Optional.of(
            new Grade(meaning.aspect(), block.text(), null, meaning.grade(), block.page(), null));
      }
    }
    if (block.type() == Block.Type.TABLE || block.text().length() > 400) {
      return Optional.empty();
    }
    return form.judged(block.text())
        .filter(judged -> judged.aspect() != null)
        .map(judged ->
            new Grade(
                Objects.requireNonNull(judged.aspect()),
                block.text(),
                null,
                judged.grade(),
                block.page(),
                null));
  }

  private void agree(Map<String, Grade> found, Grade grade) {
    Grade before = found.putIfAbsent(key(grade), grade);
    if (before != null && before.grade() != null && !before.grade().equals(grade.grade())) {
      warnings.add(
          "grades: %s is %s on page %s but “%s” on page %s"
              .formatted(
                  grade.aspect(), before.grade(), before.page(), grade.label(), grade.page()));
    }
  }

  private void missing(Map<String, Grade> found) {
    for (Aspect aspect : form.aspects()) {
      boolean there = found.values().stream().anyMatch(g -> g.aspect().equals(aspect.id()));
      if (aspect.graded() && aspect.required() && !there) {
        warnings.add("grades: no grade was found for “%s”".formatted(aspect.name()));
      }
    }
  }
}
