package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.GradeWording;
import evenhand.check.style.Phrases;
import evenhand.report.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Wording that past reports use almost only at another grade ("widespread and serious") is pointed
/// at, with the counts that show it: those of the imported reports where there are enough, those
/// that the house style has kept otherwise.
public final class WordingOfAnotherGrade implements ReportCheck {
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

  /// Fewer uses tell nothing.
  private static final int LEAST = 7;

  private static final Set<String> NOT =
      Set.of("not", "no", "never", "without", "nor", "previously");
  private static final int REACH = 4;

  private final @Nullable PastWording past;

  /// @param past the wording of imported reports; null where there is no library
  public WordingOfAnotherGrade(@Nullable PastWording past) {
    this.past = past;
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    String form = manuscript.report().form();
    GradeWording kept = form == null ? null : manuscript.setting().style().gradeWording().get(form);
    if (form == null || kept == null) {
      return remarks.list();
    }
    Optional<GradeWording> imported = imported(form, kept, manuscript.report().report());
    for (Sentence sentence : manuscript.sentences()) {
      Kind kind = sentence.place().paragraph().kind();
      String grade = sentence.place().section().grade();
      boolean prose = kind == Kind.PARAGRAPH || kind == Kind.BULLET;
      if (prose && grade != null && kept.sections().containsKey(grade)) {
        String past = imported.isPresent() ? "imported reports" : "past reports";
        look(sentence, grade, imported.orElse(kept), past, remarks);
      }
    }
    return remarks.list();
  }

  private Optional<GradeWording> imported(String form, GradeWording kept, String own) {
    try {
      return past == null ? Optional.empty() : past.of(form, kept, own);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static void look(
      Sentence sentence, String grade, GradeWording wording, String past, Remarks remarks) {
    List<String> forms = sentence.forms();
    for (Phrases.Match<GradeWording.Counts> match : wording.phrases().in(forms)) {
      GradeWording.Counts counts = match.value();
      List<String> before = forms.subList(Math.max(0, match.from() - REACH), match.from());
      if (counts.all() < LEAST
          || wording.share(counts, grade) > HARDLY
          || before.stream().anyMatch(NOT::contains)) {
        continue;
      }
      remarks.add(
          counts.byGrade().getOrDefault(grade, 0) == 0 ? "never" : "rare",
          "“%s” stands in %d sections of %s: %s."
              .formatted(counts.words(), counts.all(), past, counted(counts)),
          sentence.location(match.from(), match.to()));
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
