package evenhand.check.across;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;
import evenhand.report.Kind;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The weightiest weaknesses of a report beside the recommendations nearest to them, for the
/// reviewer to judge whether they lead to any.
///
/// How near the nearest recommendation is does not tell by itself: recommendations are broad. So
/// weaknesses are ranked by how bad, how often said and how prominent they are, and only those at
/// the top are shown, as questions.
public final class WeaknessWithoutAction implements ReportCheck {
  private static final About ABOUT =
      new About(
          "weakness-without-action",
          "recommendations",
          List.of("weighty"),
          "A weighty weakness, beside the recommendations nearest to it: do they cover it?",
          """
          # Staying safe
          1. [Too many schools are in a category of concern and the number has grown.] Parents like the new leisure centre.
          2. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          # Recommendations | summary
          (recommendation) Reopen the evening clinic in the harbour district.
          (recommendation) Publish the timetable of the youth bus.
          """,
          """
          # Staying safe
          1. The number of schools in a category of concern has fallen. Parents like the new leisure centre.
          2. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          # Recommendations | summary
          (recommendation) Reopen the evening clinic in the harbour district.
          (recommendation) Publish the timetable of the youth bus.
          """);

  private static final int SHOWN = 4;
  private static final int NEAREST = 2;
  private static final double POOR = 1.0;

  /// From here on two sentences tell of the same weakness.
  private static final double SAME = 0.55;

  /// From here on a recommendation is plainly about it.
  private static final double COVERED = 0.4;

  /// A weakness weighs this much at least to be shown.
  private static final double WEIGHTY = 1.5;

  private record Ranked(Sentence sentence, double weight, List<Near> nearest) {}

  private record Near(Sentence sentence, double cosine) {}

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
    List<float[]> raw = manuscript.vectors();
    List<Sentence> asked =
        manuscript.sentences().stream().filter(WeaknessWithoutAction::isAsked).toList();
    if (raw == null || asked.isEmpty()) {
      return remarks.list();
    }
    var vectors = new CentredVectors(raw);
    List<Claim> weak = weaknesses(manuscript);
    var ranked = new ArrayList<Ranked>();
    for (Claim claim : weak) {
      Sentence sentence = claim.sentence();
      List<Near> nearest =
          asked.stream()
              .map(each -> new Near(each, vectors.cosine(sentence.index(), each.index())))
              .sorted(
                  Comparator.comparingDouble((Near each) -> -each.cosine())
                      .thenComparingInt(each -> each.sentence().index()))
              .limit(NEAREST)
              .toList();
      double near = nearest.getFirst().cosine();
      if (near < COVERED) {
        ranked.add(new Ranked(sentence, weight(claim, weak, vectors) - near, nearest));
      }
    }
    ranked.sort(
        Comparator.comparingDouble((Ranked each) -> -each.weight())
            .thenComparingInt(each -> each.sentence().index()));
    tell(ranked, vectors, remarks);
    return remarks.list();
  }

  private static void tell(List<Ranked> ranked, CentredVectors vectors, Remarks remarks) {
    var told = new ArrayList<Sentence>();
    for (Ranked each : ranked) {
      boolean again =
          told.stream()
              .anyMatch(one -> vectors.cosine(one.index(), each.sentence().index()) >= SAME);
      if (again || each.weight() < WEIGHTY || told.size() == SHOWN) {
        continue;
      }
      told.add(each.sentence());
      var places = new ArrayList<Location>();
      places.add(each.sentence().location());
      each.nearest().stream().map(near -> near.sentence().location()).forEach(places::add);
      remarks.add(
          "weighty",
          "A weighty weakness; after it the recommendations nearest to it. Do they cover it?",
          null,
          places);
    }
  }

  /// How bad it is, how often it is said again, whether a summary says it.
  private static double weight(Claim claim, List<Claim> weak, CentredVectors vectors) {
    double bad = claim.levels().first() < POOR ? 2 : 1;
    long again =
        weak.stream()
            .filter(other -> !other.equals(claim))
            .filter(
                other -> vectors.cosine(claim.sentence().index(), other.sentence().index()) >= SAME)
            .count();
    boolean prominent = claim.sentence().place().section().part() == Part.SUMMARY;
    return bad + Math.min(2, again) * 0.5 + (prominent ? 0.5 : 0);
  }

  private static List<Claim> weaknesses(Manuscript manuscript) {
    JudgingWords judging = manuscript.setting().style().judgingWords();
    return manuscript.sentences().stream()
        .filter(WeaknessWithoutAction::isTold)
        .filter(sentence -> Tone.of(sentence, judging) == Tone.BAD)
        .map(sentence -> Claim.of(sentence, null, judging))
        .toList();
  }

  private static boolean isTold(Sentence sentence) {
    Kind kind = sentence.place().paragraph().kind();
    return (kind == Kind.PARAGRAPH || kind == Kind.WEAKNESS)
        && sentence.place().section().part() != Part.FRONT
        && sentence.place().isProse();
  }

  private static boolean isAsked(Sentence sentence) {
    Kind kind = sentence.place().paragraph().kind();
    return kind == Kind.RECOMMENDATION || kind == Kind.AREA_FOR_DEVELOPMENT;
  }
}
