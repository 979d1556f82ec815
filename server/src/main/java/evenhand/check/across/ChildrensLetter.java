package evenhand.check.across;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A letter or summary for children says the same as the report.
///
/// It is worded more simply, so each of its judgements is held against the sentence of the report
/// that is most like it, and only a plain difference between good news and bad is told.
public final class ChildrensLetter implements ReportCheck {
  private static final About ABOUT =
      new About(
          "childrens-letter",
          "cross-section",
          List.of("contradicts"),
          "The letter or summary for children judges something the other way than the report.",
          """
          # Letter to children and young people | letter
          Dear children and young people,
          [Your foster carers are trained very well.] You told us about the new leisure centre.
          # Staying safe | main
          1. Foster carers are poorly trained. Libraries run a reading club in the holidays.
          2. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          """,
          """
          # Letter to children and young people | letter
          Dear children and young people,
          Your foster carers are trained very well. You told us about the new leisure centre.
          # Staying safe | main
          1. Foster carers are well trained. Libraries run a reading club in the holidays.
          2. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          """);

  /// From here on two sentences are about the same thing.
  private static final double ABOUT_IT = 0.38;

  private static final double SUBJECT = 0.3;

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
    Set<String> letters = ForChildren.sections(manuscript);
    List<float[]> raw = manuscript.vectors();
    if (raw == null || letters.isEmpty()) {
      return remarks.list();
    }
    List<Claim> claims = Claims.in(manuscript);
    var vectors = new CentredVectors(raw);
    var subjects = new Subjects(claims, claims.size());
    List<Claim> report = claims.stream().filter(claim -> !isIn(claim, letters)).toList();
    for (Claim said : claims) {
      if (isIn(said, letters) && !said.levels().isEmpty()) {
        nearest(said, report, vectors, subjects)
            .filter(other -> said.isPlainlyOtherThan(other))
            .ifPresent(other ->
                remarks.add(
                    "contradicts",
                    "Children are told this the other way round. Do both hold?",
                    said.sentence().location(),
                    other.shown(said)));
      }
    }
    return remarks.list();
  }

  private static Optional<Claim> nearest(
      Claim said, List<Claim> report, CentredVectors vectors, Subjects subjects) {
    int at = said.sentence().index();
    return report.stream()
        .filter(other -> vectors.cosine(at, other.sentence().index()) >= ABOUT_IT)
        .filter(other -> subjects.likeness(said.subject(), other.subject()) >= SUBJECT)
        .max(Comparator.comparingDouble(other -> vectors.cosine(at, other.sentence().index())));
  }

  private static boolean isIn(Claim claim, Set<String> sections) {
    return sections.contains(claim.sentence().place().section().id());
  }
}
