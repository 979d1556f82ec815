package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.SectionCheck;
import evenhand.check.Setting;
import evenhand.check.Word;
import evenhand.check.style.GradeWording;
import evenhand.check.style.Phrases;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Wording that past reports use almost only at another grade ("widespread and serious") is pointed
/// at, with the counts that show it.
public final class WordingOfAnotherGrade implements SectionCheck {
  private static final About ABOUT =
      new About(
          "wording-of-another-grade",
          "grade-narrative",
          List.of("never", "rare"),
          "Wording that past reports use almost only at another grade.",
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care good Children in care
          # Children in care | main | in-care
          1. There are [widespread and serious] gaps in the records of visits.
          """,
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care inadequate Children in care
          # Children in care | main | in-care
          1. There are widespread and serious gaps in the records of visits.
          """);

  /// A grade that has a smaller part of a phrase's uses hardly ever uses it.
  private static final double HARDLY = 0.03;

  private static final Set<String> NOT =
      Set.of("not", "no", "never", "without", "nor", "previously");
  private static final int REACH = 4;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Section section, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    String form = setting.head().form();
    GradeWording wording = form == null ? null : setting.style().gradeWording().get(form);
    String grade = section.grade();
    if (wording == null || grade == null || !wording.sections().containsKey(grade)) {
      return remarks.list();
    }
    for (Paragraph paragraph : section.paragraphs()) {
      if (paragraph.kind() == Kind.PARAGRAPH || paragraph.kind() == Kind.BULLET) {
        look(Place.of(section, paragraph), grade, wording, remarks);
      }
    }
    return remarks.list();
  }

  private static void look(Place place, String grade, GradeWording wording, Remarks remarks) {
    List<Word> words = Word.of(place.text());
    List<String> forms = words.stream().map(Word::lower).toList();
    for (Phrases.Match<GradeWording.Counts> match : wording.phrases().in(forms)) {
      GradeWording.Counts counts = match.value();
      List<String> before = forms.subList(Math.max(0, match.from() - REACH), match.from());
      if (wording.share(counts, grade) > HARDLY || before.stream().anyMatch(NOT::contains)) {
        continue;
      }
      remarks.add(
          counts.byGrade().getOrDefault(grade, 0) == 0 ? "never" : "rare",
          "“%s” stands in %d sections of past reports: %s."
              .formatted(counts.words(), counts.all(), counted(counts)),
          place.at(words.get(match.from()).start(), words.get(match.to() - 1).end()));
    }
  }

  private static String counted(GradeWording.Counts counts) {
    return counts.byGrade().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry ->
            "%d %s"
                .formatted(
                    entry.getValue(), entry.getKey().replace('-', ' ').toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }
}
