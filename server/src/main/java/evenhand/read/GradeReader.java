package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.Judged;
import evenhand.form.Level;
import evenhand.read.HeadingReader.Meaning;
import evenhand.report.Grade;
import evenhand.report.Judgement;
import evenhand.report.Section;
import evenhand.text.Folding;
import evenhand.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the grades: from tables, from sentences of the opening, from headings that state one. What
/// is found first in that order holds; where a later place says otherwise, a warning says so.
final class GradeReader {
  private static final String STATED = "stated in its judgement sentence only";

  private final Form form;
  private final HeadingReader headings;
  private final Map<String, Grade> found = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  GradeReader(Form form) {
    this.form = form;
    this.headings = new HeadingReader(form);
  }

  record Grades(List<Grade> grades, List<String> warnings) {}

  /// @param judgements the sentences of the sections that state a grade
  Grades read(List<Block> blocks, List<Section> sections, List<Judgement> judgements) {
    if (!form.scale().isEmpty()) {
      blocks.stream().filter(GradeReader::isTable).forEach(this::rows);
      Opening.of(blocks).forEach(this::sentences);
      blocks.forEach(this::heading);
      sections.forEach(this::headed);
      judgements.forEach(judgement -> onlyStated(judgement, sections));
      missing();
    }
    return new Grades(inOrder(), warnings);
  }

  private static boolean isTable(Block block) {
    return block.type() == Block.Type.TABLE;
  }

  /// A table of one row may be a heading with its grade beside it; it is read as one.
  private void rows(Block table) {
    Map<Integer, String> columns = GradeColumns.of(table, form.gradeTable());
    var rows = new ArrayList<Grade>();
    for (List<String> row : table.rows()) {
      if (columns.isEmpty()) {
        List<String> cells = row.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
        if (cells.size() >= 2) {
          String label = String.join(" ", cells.subList(0, cells.size() - 1));
          row(label, cells.getLast(), null, table).ifPresent(rows::add);
        }
      } else {
        columns.forEach((at, column) -> {
          if (at < row.size()) {
            row(row.getFirst().strip(), row.get(at).strip(), column, table).ifPresent(rows::add);
          }
        });
      }
    }
    rows.forEach(row -> add(row, "the table" + table.where()));
  }

  private static String on(@Nullable Integer page) {
    return page == null ? "" : " on page " + page;
  }

  private Optional<Grade> row(String label, String value, @Nullable String column, Block table) {
    Optional<Level> level = form.scale().printedAs(value);
    Optional<String> note = level.isPresent() ? Optional.empty() : notJudged(value);
    if (level.isEmpty() && note.isEmpty()) {
      return Optional.empty();
    }
    String aspect = headings.aspect(label);
    if (aspect == null) {
      aspect = headings.nearly(label).aspect();
      if (aspect != null) {
        warnings.add("grades: “%s”%s is read as %s".formatted(label, table.where(), aspect));
      }
    }
    if (aspect == null) {
      warnings.add(
          "grades: no aspect of the form is called “%s”, which a table%s grades “%s”"
              .formatted(label, table.where(), value));
      return Optional.empty();
    }
    String grade = level.map(Level::id).orElse(null);
    return Optional.of(new Grade(aspect, label, column, grade, table.page(), note.orElse(null)));
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
          .ifPresent(judged -> add(grade(judged, sentence, block), "a sentence" + block.where()));
    }
  }

  private static Grade grade(Judged judged, String sentence, Block block) {
    String aspect = Objects.requireNonNull(judged.aspect());
    return new Grade(aspect, sentence, null, judged.grade(), block.page(), null);
  }

  private void heading(Block block) {
    if (block.type() == Block.Type.HEADING) {
      Meaning exact = headings.read(block.text());
      Meaning meaning = exact.known() ? exact : headings.nearly(block.text());
      if (meaning.aspect() != null && meaning.grade() != null) {
        var grade =
            new Grade(meaning.aspect(), block.text(), null, meaning.grade(), block.page(), null);
        add(grade, "the heading" + block.where());
      }
    }
  }

  /// A section may be headed by its judgement sentence, which looks like text.
  private void headed(Section section) {
    Meaning meaning = headings.read(section.heading());
    boolean graded = found.values().stream().anyMatch(g -> g.aspect().equals(meaning.aspect()));
    if (meaning.aspect() != null && meaning.grade() != null && !graded) {
      Integer page = section.paragraphs().isEmpty() ? null : section.paragraphs().getFirst().page();
      var grade = new Grade(meaning.aspect(), section.heading(), null, meaning.grade(), page, null);
      found.put(key(grade), grade);
    }
  }

  private static String key(Grade grade) {
    return grade.aspect() + "/" + Objects.requireNonNullElse(grade.column(), "");
  }

  /// A heading or a row is a better label than a sentence that says the same.
  private void add(Grade grade, String where) {
    Grade before = found.putIfAbsent(key(grade), grade);
    if (before != null
        && before.label().endsWith(".")
        && Objects.equals(before.grade(), grade.grade())) {
      found.put(key(grade), grade);
    }
    if (before != null && !Objects.equals(before.grade(), grade.grade())) {
      warnings.add(
          "grades: %s is %s%s, but %s in %s: “%s”"
              .formatted(
                  grade.aspect(),
                  before.grade(),
                  on(before.page()),
                  grade.grade(),
                  where,
                  grade.label()));
    }
  }

  /// An aspect that no table, heading or opening grades has the grade of its judgement sentence.
  private void onlyStated(Judgement judgement, List<Section> sections) {
    String aspect = judgement.aspect();
    boolean graded = found.values().stream().anyMatch(g -> g.aspect().equals(aspect));
    if (aspect == null || graded || judgement.grade() == null) {
      return;
    }
    Section section =
        sections.stream().filter(s -> s.id().equals(judgement.section())).findFirst().orElseThrow();
    if (!aspect.equals(section.aspect())) {
      return;
    }
    String label = section.heading().isEmpty() ? judgement.sentence() : section.heading();
    var grade = new Grade(aspect, label, null, judgement.grade(), page(section, judgement), STATED);
    found.put(key(grade), grade);
    warnings.add(
        "grades: “%s” is %s by its judgement sentence%s alone, in paragraph %s"
            .formatted(label, judgement.grade(), on(grade.page()), judgement.paragraph()));
  }

  private static @Nullable Integer page(Section section, Judgement judgement) {
    return section.paragraphs().stream()
        .filter(p -> p.id().equals(judgement.paragraph()))
        .findFirst()
        .map(p -> p.pageAt(judgement.start()))
        .orElse(null);
  }

  private void missing() {
    for (Aspect aspect : form.aspects()) {
      boolean there = found.values().stream().anyMatch(g -> g.aspect().equals(aspect.id()));
      if (aspect.graded() && aspect.required() && !there) {
        warnings.add(
            "grades: no table, heading or opening sentence states one for “%s”"
                .formatted(aspect.name()));
      }
    }
  }

  /// As the form lists its aspects, then those that only this report has.
  private List<Grade> inOrder() {
    List<String> order = form.aspects().stream().map(Aspect::id).toList();
    return found.values().stream()
        .sorted(Comparator.comparingInt((Grade g) -> place(order.indexOf(g.aspect()))))
        .toList();
  }

  private static int place(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }
}
