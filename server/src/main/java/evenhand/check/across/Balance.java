package evenhand.check.across;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;
import java.util.List;

/// A section at the better grades still names something to develop, and one at the worse grades
/// still names strengths.
///
/// Only long sections are looked at, and nothing is said of an outstanding one without a shortfall:
/// a third of them name none.
public final class Balance implements ReportCheck {
  private static final About ABOUT =
      new About(
          "balance",
          "grade-narrative",
          List.of("no-strength", "no-shortfall"),
          "A long section at a worse grade names no strength, or a good one names nothing to develop.",
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care good Children in care
          # Children in care | main | in-care
          1. [Children are seen often by workers who know them well.] Plans are clear and thorough. Assessments are timely. Managers provide strong oversight. Visits are regular and effective. Matching is careful and effective.
          2. Reviews are timely. Decisions are followed up well. Health assessments are prompt. Education plans are detailed. Supervision is effective. Carers are well supported. Records are clear.
          3. Permanence is planned well. Contact is well managed. Life-story work is good. Advocacy is effective. Partners work well together. Leaders provide strong challenge. Training is comprehensive.
          """,
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care good Children in care
          # Children in care | main | in-care
          1. Children are seen often by workers who know them well. Plans are clear and thorough. Assessments are timely. Managers provide strong oversight. Visits are regular and effective. Matching is careful and effective.
          2. Reviews are timely. Decisions are followed up well. Health assessments are prompt. Education plans are detailed. Supervision is effective. Carers are well supported. Records are clear.
          3. Permanence is planned well. Contact is well managed. Life-story work is good. Advocacy is effective. Partners work well together. Leaders provide strong challenge. Dental checks are too often delayed.
          """);

  /// From so many sentences on a section is long enough to name both.
  private static final int LONG = 20;

  private static final int GOOD = 1;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    JudgingWords judging = manuscript.setting().style().judgingWords();
    int worst = manuscript.report().scale().size() - 1;
    for (Narrative narrative : Narrative.in(manuscript)) {
      if (narrative.sentences().size() < LONG) {
        continue;
      }
      List<Tone> tones =
          narrative.sentences().stream().map(sentence -> Tone.of(sentence, judging)).toList();
      Sentence first = narrative.sentences().getFirst();
      int rank = narrative.rank(manuscript);
      boolean strengths = tones.contains(Tone.GOOD) || tones.contains(Tone.BOTH);
      boolean shortfalls = tones.contains(Tone.BAD) || tones.contains(Tone.BOTH);
      if (rank >= GOOD + 1 && rank <= worst && !strengths) {
        remarks.add(
            "no-strength",
            "None of %d sentences names a strength. Is that the whole picture?"
                .formatted(tones.size()),
            first.location());
      } else if (rank == GOOD && !shortfalls) {
        remarks.add(
            "no-shortfall",
            "None of %d sentences names anything to develop. Is that the whole picture?"
                .formatted(tones.size()),
            first.location());
      }
    }
    return remarks.list();
  }
}
