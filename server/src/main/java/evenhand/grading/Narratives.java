package evenhand.grading;

import evenhand.form.Form;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Recent;
import evenhand.text.Sentences;
import evenhand.text.Span;
import evenhand.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the narratives of a report: for each graded aspect, the sections that give its reasons.
///
/// Where the main part judges an aspect, only that counts: a summary and an annex say the same
/// again.
final class Narratives {
  private static final Set<Kind> READ =
      EnumSet.of(
          Kind.PARAGRAPH, Kind.BULLET, Kind.STRENGTH, Kind.WEAKNESS, Kind.AREA_FOR_DEVELOPMENT);
  private static final List<Part> PARTS = List.of(Part.MAIN, Part.LETTER, Part.ANNEX);

  /// Shorter ones are captions, names and stray headings.
  private static final int FEWEST_WORDS = 4;

  /// Paragraphs of some 30 long reports.
  private static final int TEXTS = 8_000;

  private final GradeWords words;
  private final Recent<Key, Text> texts = new Recent<>(TEXTS);

  private record Key(String paragraph, String form) {}

  /// The sentences of a paragraph that give reasons, and how many announce the grade.
  private record Text(List<Span> told, int announced) {}

  Narratives(GradeWords words) {
    this.words = words;
  }

  List<Narrative> of(Report report, Form form) {
    Map<String, List<Section>> byAspect = new LinkedHashMap<>();
    for (Section section : report.sections()) {
      String aspect = section.aspect();
      if (aspect != null && isGraded(form, aspect)) {
        byAspect.computeIfAbsent(aspect, id -> new ArrayList<>()).add(section);
      }
    }
    var found = new ArrayList<Narrative>();
    byAspect.forEach((aspect, sections) -> {
      List<Section> told = told(sections);
      if (!told.isEmpty()) {
        found.add(narrative(aspect, grade(report, aspect, told), told, form));
      }
    });
    return found;
  }

  private static boolean isGraded(Form form, String aspect) {
    return form.aspect(aspect).map(a -> a.graded() && !a.anotherBody()).orElse(true);
  }

  private static List<Section> told(List<Section> sections) {
    return PARTS.stream()
        .map(part -> sections.stream().filter(s -> s.part() == part).toList())
        .filter(some -> some.stream().anyMatch(s -> !s.paragraphs().isEmpty()))
        .findFirst()
        .orElse(List.of());
  }

  /// What stands at the section itself before what a grade table says.
  private static @Nullable String grade(Report report, String aspect, List<Section> sections) {
    return sections.stream()
        .map(Section::grade)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> tabled(report, aspect));
  }

  private static @Nullable String tabled(Report report, String aspect) {
    return report.grades().stream()
        .filter(grade -> grade.aspect().equals(aspect) && grade.grade() != null)
        .map(Grade::grade)
        .findFirst()
        .orElse(null);
  }

  private Narrative narrative(
      String aspect, @Nullable String grade, List<Section> sections, Form form) {
    var told = new ArrayList<Narrative.Told>();
    int announced = 0;
    for (Section section : sections) {
      for (Paragraph paragraph : section.paragraphs()) {
        if (READ.contains(paragraph.kind())) {
          var key = new Key(paragraph.text(), form.id());
          Text read = texts.get(key, ignored -> read(paragraph.text(), form));
          announced += read.announced();
          read.told()
              .forEach(span ->
                  told.add(new Narrative.Told(paragraph.id(), span, span.in(paragraph.text()))));
        }
      }
    }
    return new Narrative(aspect, sections.getFirst().id(), grade, told, announced);
  }

  private Text read(String paragraph, Form form) {
    var told = new ArrayList<Span>();
    int announced = 0;
    for (Span span : Sentences.split(paragraph)) {
      String text = span.in(paragraph);
      if (announces(text, form)) {
        announced++;
      } else if (Words.of(text).size() >= FEWEST_WORDS) {
        told.add(span);
      }
    }
    return new Text(told, announced);
  }

  private boolean announces(String sentence, Form form) {
    return form.judged(sentence).isPresent() || words.announces(sentence);
  }
}
