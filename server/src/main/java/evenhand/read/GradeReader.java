package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.Judged;
import evenhand.form.Level;
import evenhand.read.HeadingReader.Meaning;
import evenhand.report.Grade;
import evenhand.text.Folding;
import evenhand.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the grades: from tables, from sentences of the opening, from headings that state one. What
/// is found first in that order holds; where a later place says otherwise, a warning says so.
final class GradeReader {
  private final Form form;
  private final HeadingReader headings;
  private final Map<String, Grade> found = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  GradeReader(Form form) {
    this.form = form;
    this.headings = new HeadingReader(form);
  }

  record Grades(List<Grade> grades, List<String> warnings) {}

  Grades read(List<Block> blocks) {
    if (!form.scale().isEmpty()) {
      blocks.stream().filter(GradeReader::isTable).forEach(this::rows);
      Opening.of(blocks).forEach(this::sentences);
      blocks.forEach(this::heading);
      missing();
    }
    return new Grades(inOrder(), warnings);
  }

  private static boolean isTable(Block block) {
    return block.type() == Block.Type.TABLE;
  }

  /// A table of one row may be a heading with its grade beside it; it is read as one.
  private void rows(Block table) {
    var rows = new ArrayList<Grade>();
    for (List<String> row : table.rows()) {
      List<String> cells = row.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
      if (cells.size() >= 2) {
        String label = String.join(" ", cells.subList(0, cells.size() - 1));
        row(label, cells.getLast(), table.page()).ifPresent(rows::add);
      }
    }
    rows.forEach(row -> add(row, "the table on page " + table.page()));
  }

  private Optional<Grade> row(String label, String value, @Nullable Integer page) {
    Optional<Level> level = form.scale().printedAs(value);
    Optional<String> note = level.isPresent() ? Optional.empty() : notJudged(value);
    if (level.isEmpty() && note.isEmpty()) {
      return Optional.empty();
    }
    String aspect = headings.aspect(label);
    if (aspect == null) {
      aspect = headings.nearly(label).aspect();
      if (aspect != null) {
        warnings.add("grades: “%s” on page %s is read as %s".formatted(label, page, aspect));
      }
    }
    if (aspect == null) {
      warnings.add(
          "grades: no aspect of the form is called “%s”, which page %s grades “%s”"
              .formatted(label, page, value));
      return Optional.empty();
    }
    String grade = level.map(Level::id).orElse(null);
    return Optional.of(new Grade(aspect, label, null, grade, page, note.orElse(null)));
  }

  private Optional<String> notJudged(String value) {
    String folded = Folding.fold(value);
    return form.gradeTable().notJudged().stream()
        .filter(words -> folded.equals(Folding.fold(words)))
        .findFirst();
  }

  private void sentences(Block block) {
    if (isTable(block) || block.type() == Block.Type.FOOTNOTE) {
      return;
    }
    for (String sentence : Sentences.of(block.text())) {
      form.judged(sentence)
          .filter(judged -> judged.aspect() != null)
          .ifPresent(judged -> add(grade(judged, sentence, block), "page " + block.page()));
    }
  }

  private static Grade grade(Judged judged, String sentence, Block block) {
    String aspect = Objects.requireNonNull(judged.aspect());
    return new Grade(aspect, sentence, null, judged.grade(), block.page(), null);
  }

  private void heading(Block block) {
    if (block.type() == Block.Type.HEADING) {
      Meaning meaning = headings.read(block.text());
      if (meaning.aspect() != null && meaning.grade() != null) {
        var grade =
            new Grade(meaning.aspect(), block.text(), null, meaning.grade(), block.page(), null);
        add(grade, "the heading on page " + block.page());
      }
    }
  }

  private void add(Grade grade, String where) {
    String key = grade.aspect() + "/" + Objects.requireNonNullElse(grade.column(), "");
    Grade before = found.putIfAbsent(key, grade);
    if (before != null && !Objects.equals(before.grade(), grade.grade())) {
      warnings.add(
          "grades: %s is %s on page %s, but %s in %s: “%s”"
              .formatted(
                  grade.aspect(),
                  before.grade(),
                  before.page(),
                  grade.grade(),
                  where,
                  grade.label()));
    }
  }

  private void missing() {
    for (Aspect aspect : form.aspects()) {
      boolean there = found.values().stream().anyMatch(g -> g.aspect().equals(aspect.id()));
      if (aspect.graded() && aspect.required() && !there) {
        warnings.add("grades: no grade was found for “%s”".formatted(aspect.name()));
      }
    }
  }

  /// As the form lists its aspects.
  private List<Grade> inOrder() {
    var grades = new ArrayList<Grade>();
    for (Aspect aspect : form.aspects()) {
      found.values().stream().filter(g -> g.aspect().equals(aspect.id())).forEach(grades::add);
    }
    return grades;
  }
}
