package evenhand.check.all;

import evenhand.check.Check;
import evenhand.check.across.Balance;
import evenhand.check.across.BorneOut;
import evenhand.check.across.ChildrensLetter;
import evenhand.check.across.OpeningTone;
import evenhand.check.across.RepeatedPassage;
import evenhand.check.across.SameFigure;
import evenhand.check.across.SameSubject;
import evenhand.check.across.WeaknessWithoutAction;
import evenhand.check.action.ActionTerm;
import evenhand.check.action.AskedInProportion;
import evenhand.check.action.AskedPrecisely;
import evenhand.check.action.AskedTwice;
import evenhand.check.action.TakenUp;
import evenhand.check.figures.DateExists;
import evenhand.check.figures.ListCount;
import evenhand.check.figures.Percentages;
import evenhand.check.figures.PromisePast;
import evenhand.check.figures.ProportionWords;
import evenhand.check.figures.Ranges;
import evenhand.check.figures.SharesOf;
import evenhand.check.form.FormPartsThere;
import evenhand.check.grade.GradesComplete;
import evenhand.check.grade.JudgementMatchesGrade;
import evenhand.check.grade.NarrativeMatchesGrade;
import evenhand.check.grade.OffScaleWord;
import evenhand.check.grade.OverallInRange;
import evenhand.check.grade.PastWording;
import evenhand.check.grade.SubJudgements;
import evenhand.check.grade.WordingOfAnotherGrade;
import evenhand.check.language.LanguageCheck;
import evenhand.check.originality.CopiedPassage;
import evenhand.check.wording.AcronymCheck;
import evenhand.check.wording.FullyExcept;
import evenhand.check.wording.HedgedJudgement;
import evenhand.check.wording.LongSentence;
import evenhand.check.wording.OneDash;
import evenhand.check.wording.OneName;
import evenhand.check.wording.OneSpelling;
import evenhand.check.wording.PersonName;
import evenhand.check.wording.Slips;
import evenhand.check.wording.ThanWhat;
import evenhand.check.wording.Unfinished;
import evenhand.check.wording.Vague;
import evenhand.search.copies.Originals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every check there is. A new check is added here and in `corpus/house-style/severities.yaml`; a
/// test holds the two together.
public final class AllChecks {
  private AllChecks() {}

  /// Where there is no library to compare with, and nobody who reads for spelling and grammar.
  public static List<Check> list() {
    return list(null, null, new LanguageCheck(null, List::of));
  }

  /// @param originals the published passages to compare with; null where there are none
  /// @param past the wording of past reports, to be counted; null where there are none
  /// @param language who reads for spelling and grammar
  public static List<Check> list(
      @Nullable Originals originals, @Nullable PastWording past, LanguageCheck language) {
    return List.of(
        new JudgementMatchesGrade(),
        new NarrativeMatchesGrade(),
        new OffScaleWord(),
        new GradesComplete(),
        new OverallInRange(),
        new SubJudgements(),
        new WordingOfAnotherGrade(past),
        new OpeningTone(),
        new Balance(),
        new SameSubject(),
        new SameFigure(),
        new BorneOut(),
        new WeaknessWithoutAction(),
        new RepeatedPassage(),
        new AskedTwice(),
        new AskedInProportion(),
        new AskedPrecisely(),
        new ActionTerm(),
        new TakenUp(),
        new ChildrensLetter(),
        new FormPartsThere(),
        new ListCount(),
        new Ranges(),
        new Percentages(),
        new SharesOf(),
        new DateExists(),
        new PromisePast(),
        new ProportionWords(),
        new AcronymCheck(),
        new OneSpelling(),
        new OneName(),
        new OneDash(),
        new PersonName(),
        new Unfinished(),
        new HedgedJudgement(),
        new FullyExcept(),
        new ThanWhat(),
        new Vague(),
        new LongSentence(),
        new Slips(),
        new CopiedPassage(originals),
        language);
  }
}
