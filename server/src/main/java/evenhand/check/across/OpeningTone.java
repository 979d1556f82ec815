package evenhand.check.across;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;
import java.util.ArrayList;
import java.util.List;

/// The opening of a graded section promises what its body holds.
///
/// The first sentences that judge are held against the rest: all good before a body that is mostly
/// bad, or all bad before one that is mostly good.
public final class OpeningTone implements ReportCheck {
  private static final About ABOUT =
      new About(
          "opening-tone",
          "grade-narrative",
          List.of("differs"),
          "A section opens in one tone and goes on in another.",
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care requires-improvement Children in care
          # Children in care | main | in-care
          1. [Children in care receive an effective service.] Workers know them well. Plans are good.
          2. Visits are too often late. Reviews are delayed. Records are poor. Health assessments are late for too many. Supervision is weak. Drift is not tackled. Decisions are slow. Matching is poor. Life-story work is limited. Advocacy is underdeveloped. Oversight is ineffective.
          """,
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care requires-improvement Children in care
          # Children in care | main | in-care
          1. Children in care receive an inconsistent service. Workers know them well. Plans are good.
          2. Visits are too often late. Reviews are delayed. Records are poor. Health assessments are late for too many. Supervision is weak. Drift is not tackled. Decisions are slow. Matching is poor. Life-story work is limited. Advocacy is underdeveloped. Oversight is ineffective.
          """);

  private static final int OPENING = 3;
  private static final int BODY = 8;
  private static final double MOSTLY = 0.75;
  private static final int SHOWN = 3;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    JudgingWords judging = manuscript.setting().style().judgingWords();
    for (Narrative narrative : Narrative.in(manuscript)) {
      var good = new ArrayList<Sentence>();
      var bad = new ArrayList<Sentence>();
      var opening = new ArrayList<Sentence>();
      Tone tone = Tone.NEITHER;
      boolean mixed = false;
      for (Sentence sentence : narrative.sentences()) {
        Tone each = Tone.of(sentence, judging);
        if (each == Tone.NEITHER || (opening.isEmpty() && isHistory(sentence))) {
          continue;
        }
        if (opening.size() < OPENING) {
          mixed |= each == Tone.BOTH || (!opening.isEmpty() && each != tone);
          tone = each;
          opening.add(sentence);
        } else if (each != Tone.GOOD) {
          bad.add(sentence);
        } else {
          good.add(sentence);
        }
      }
      if (!mixed && good.size() + bad.size() >= BODY) {
        compare(opening, tone, good, bad, remarks);
      }
    }
    return remarks.list();
  }

  /// A section may begin by telling what an earlier year found.
  private static boolean isHistory(Sentence sentence) {
    return sentence.forms().stream().anyMatch(form -> form.matches("20\\d\\d"))
        || sentence.forms().contains("previous")
        || sentence.forms().contains("last");
  }

  private static void compare(
      List<Sentence> opening, Tone tone, List<Sentence> good, List<Sentence> bad, Remarks remarks) {
    List<Sentence> against = tone == Tone.GOOD ? bad : good;
    if (against.size() < MOSTLY * (good.size() + bad.size())) {
      return;
    }
    var places = new ArrayList<Location>();
    places.add(opening.getFirst().location());
    against.stream().limit(SHOWN).map(Sentence::location).forEach(places::add);
    remarks.add(
        "differs",
        "The section opens with nothing but %s news; %d of the %d judgements that follow are %s."
            .formatted(
                tone == Tone.GOOD ? "good" : "bad",
                against.size(),
                good.size() + bad.size(),
                tone == Tone.GOOD ? "shortfalls" : "strengths"),
        null,
        places);
  }
}
