package evenhand.check.across;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The same subject judged differently in two places.
///
/// Told by score: from the alert line on a finding, up to a number that a reader goes through; then
/// a list to compare; silence under that. Further places that say the same as one of the two join
/// them, and a sentence is shown at most twice. Judgement sentences are compared with the grades
/// and not here; recommendations say what is weak by nature; a survey speaks of many places.
public final class SameSubject implements ReportCheck {
  private static final About ABOUT =
      new About(
          "same-subject",
          "cross-section",
          List.of("far", "apart", "compare"),
          "Two places judge what looks like the same thing differently.",
          """
          # Summary | summary
          1. [Rates of exclusion from secondary schools are in line with the national average.] Parents like the new leisure centre.
          # Enjoying and achieving | main
          2. Rates of exclusion from secondary schools are too high. Libraries run a reading club in the holidays.
          3. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          """,
          """
          # Summary | summary
          1. Rates of permanent exclusion are in line with the national average. Parents like the new leisure centre.
          # Enjoying and achieving | main
          2. Rates of permanent exclusion are similar to those found nationally. Libraries run a reading club in the holidays.
          3. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          """);

  /// Told as a finding from this score on, where one place brings good news alone and the other bad
  /// news alone. On the 70 most recent inspections no pair reaches it; on those up to 2018, which
  /// have a summary, most that reach it are one statement made twice.
  private static final double ALERT = 0.5;

  /// The same for forms that say the same things in several parts.
  private static final double RESTATED_ALERT = 0.22;

  /// Before it a finding is a question.
  private static final double SURE = 0.36;

  private static final double COMPARE = 0.32;
  private static final double RESTATED_COMPARE = 0.18;

  /// A reader goes through so many findings of one report, and through so many pairs to compare.
  private static final int MOST_ALERTS = 14;

  private static final int MOST_COMPARED = 12;

  /// From here on levels do not go together: good and limited, average and too low.
  private static final double FAR = 1.3;

  private static final int SHOWINGS = 2;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean needsVectors() {
    return true;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    List<float[]> vectors = manuscript.vectors();
    if (vectors == null || is(manuscript, manuscript.setting().style().judgingWords().surveys())) {
      return remarks.list();
    }
    Set<String> letters = ForChildren.sections(manuscript); // worded more simply, by intent
    List<Claim> claims =
        Claims.in(manuscript).stream()
            .filter(claim -> !letters.contains(claim.sentence().place().section().id()))
            .toList();
    var subjects = new Subjects(claims, claims.size());
    var pairing = new Pairing(claims, new CentredVectors(vectors), subjects);
    boolean restates = is(manuscript, manuscript.setting().style().judgingWords().restating());
    tell(pairing, restates, remarks);
    return remarks.list();
  }

  private static boolean is(Manuscript manuscript, Set<String> forms) {
    String form = manuscript.report().form();
    return form != null && forms.contains(form);
  }

  private static void tell(Pairing pairing, boolean restates, Remarks remarks) {
    Map<Integer, Integer> shown = new HashMap<>();
    Set<Set<Integer>> told = new HashSet<>();
    int alerts = 0;
    int compared = 0;
    for (Pairing.Pair pair : pairing.from(restates ? RESTATED_COMPARE : COMPARE)) {
      int one = pair.one().sentence().index();
      int other = pair.other().sentence().index();
      boolean again = told.stream().anyMatch(places -> places.containsAll(Set.of(one, other)));
      if (again || isWorn(shown, one) || isWorn(shown, other)) {
        continue;
      }
      boolean alert =
          alerts < MOST_ALERTS
              && pair.score() >= (restates ? RESTATED_ALERT : ALERT)
              && (restates || pair.one().isPlainlyOtherThan(pair.other()));
      if (!alert && compared == MOST_COMPARED) {
        return;
      }
      alerts += alert ? 1 : 0;
      compared += alert ? 0 : 1;
      shown.merge(one, 1, Integer::sum);
      shown.merge(other, 1, Integer::sum);
      List<Claim> copies = pairing.copies(pair);
      told.add(indices(pair, copies));
      tell(pair, copies, alert, restates, remarks);
    }
  }

  private static boolean isWorn(Map<Integer, Integer> shown, int sentence) {
    return shown.getOrDefault(sentence, 0) >= SHOWINGS;
  }

  private static Set<Integer> indices(Pairing.Pair pair, List<Claim> copies) {
    var indices = new HashSet<Integer>();
    indices.add(pair.one().sentence().index());
    indices.add(pair.other().sentence().index());
    copies.forEach(copy -> indices.add(copy.sentence().index()));
    return indices;
  }

  private static void tell(
      Pairing.Pair pair, List<Claim> copies, boolean alert, boolean restates, Remarks remarks) {
    boolean far = restates && pair.score() >= SURE && gap(pair) >= FAR;
    var places = new ArrayList<Location>();
    places.add(pair.one().shown(pair.other()));
    places.add(pair.other().shown(pair.one()));
    copies.forEach(copy -> places.add(copy.shown(pair.one())));
    remarks.add(
        alert ? far ? "far" : "apart" : "compare",
        (alert
                ? "The first two places seem to judge the same thing differently. Do both hold?"
                : "These places may judge the same thing; compare them.")
            + (copies.isEmpty() ? "" : " It is also said in the places after them."),
        null,
        places);
  }

  /// The largest distance between a level of one sentence and the nearest of the other.
  private static double gap(Pairing.Pair pair) {
    double gap = 0;
    for (double level : pair.one().levels()) {
      for (double other : pair.other().levels()) {
        gap = Math.max(gap, Math.abs(level - other));
      }
    }
    return gap;
  }
}
