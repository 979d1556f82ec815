package evenhand.check.action;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Word;
import evenhand.check.style.Asking;
import evenhand.check.style.JudgingWords;
import evenhand.check.style.Phrases;
import java.util.List;

/// A recommendation says what is to change: it is more than general words, and does not only ask
/// for a grade in the words of the grade criteria.
public final class AskedPrecisely implements ReportCheck {
  private static final About ABOUT =
      new About(
          "recommendation-specific",
          "recommendations",
          List.of("grade", "general"),
          "A recommendation asks for a grade rather than for a change, or holds only general words.",
          """
          # Recommendations | summary
          (recommendation) [Improve the quality and effectiveness of services.]
          """,
          """
          # Recommendations | summary
          (recommendation) Improve the quality of records of visits to young carers.
          """);

  /// With so many words that tell something a recommendation says what it is about.
  private static final int TELLING = 2;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Asking asking = manuscript.setting().style().asking();
    JudgingWords judging = manuscript.setting().style().judgingWords();
    for (Asked asked : Asked.in(manuscript)) {
      List<String> forms = Word.of(asked.place().text()).stream().map(Word::lower).toList();
      List<Phrases.Match<String>> grades = asking.grades().in(forms);
      if (!grades.isEmpty()) {
        remarks.add(
            "grade",
            "“%s” asks for a grade. What is to be done differently?"
                .formatted(grades.getFirst().value()),
            asked.location());
      } else if (telling(asked, asking, judging) < TELLING && isPhrase(asked)) {
        remarks.add(
            "general",
            "This could be asked of anybody. What exactly is to change, and for whom?",
            asked.location());
      }
    }
    return remarks.list();
  }

  private static long telling(Asked asked, Asking asking, JudgingWords judging) {
    return asked.words().stream()
        .filter(word -> !asking.general().contains(word))
        .filter(word -> !judging.common().contains(word))
        .filter(word -> !judging.yardsticks().contains(word))
        .filter(word -> judging.levels().in(List.of(word)).isEmpty())
        .count();
  }

  /// Whether it is a whole request and no word left over from a table.
  private static boolean isPhrase(Asked asked) {
    return asked.place().text().strip().split("\\s+").length > 2;
  }
}
