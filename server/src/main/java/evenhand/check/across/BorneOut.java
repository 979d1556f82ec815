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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a table of strengths and weaknesses names is borne out in the paragraphs of its section,
/// and no strength is told there as a weakness.
///
/// A bullet is short and may be put in other words, so only one without any sentence near it, or
/// one whose nearest sentence is about the same and judges the other way, is spoken of.
public final class BorneOut implements ReportCheck {
  private static final About ABOUT =
      new About(
          "table-borne-out",
          "strengths-weaknesses",
          List.of("contradicted", "not-borne-out"),
          "A strength or weakness of a table is told the other way round in the section, or not at all.",
          """
          # Safeguarding | main | safeguarding
          (strength) [Good recruitment of foster carers for teenagers.]
          (weakness) Delays in issuing court reports.
          1. The recruitment of foster carers for teenagers is poor. Court reports are issued after long delays.
          2. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          """,
          """
          # Safeguarding | main | safeguarding
          (strength) Good recruitment of foster carers for teenagers.
          (weakness) Delays in issuing court reports.
          1. The recruitment of foster carers for teenagers is good. Court reports are issued after long delays.
          2. The fire service visits primary schools every spring. A bus takes young people to the swimming pool.
          """);

  /// From here on a sentence is about what a bullet names, where most of their words are shared.
  private static final double ABOUT_IT = 0.35;

  private static final double SUBJECT = 0.6;

  /// Below it no sentence is.
  private static final double NOTHING = 0.2;

  private static final int LEAST = 8;

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
    boolean table = manuscript.sentences().stream().anyMatch(BorneOut::isBullet);
    if (raw == null || !table) {
      return remarks.list();
    }
    JudgingWords judging = manuscript.setting().style().judgingWords();
    var vectors = new CentredVectors(raw);
    List<Claim> claims =
        manuscript.sentences().stream().map(each -> Claim.of(each, null, judging)).toList();
    var subjects = new Subjects(claims, claims.size());
    for (Sentence bullet : manuscript.sentences()) {
      if (isBullet(bullet)) {
        List<Claim> body =
            claims.stream().filter(claim -> isBodyOf(claim.sentence(), bullet)).toList();
        look(claims.get(bullet.index()), body, judging, vectors, subjects, remarks);
      }
    }
    return remarks.list();
  }

  private static void look(
      Claim bullet,
      List<Claim> body,
      JudgingWords judging,
      CentredVectors vectors,
      Subjects subjects,
      Remarks remarks) {
    @Nullable Claim nearest = null;
    double most = -1;
    for (Claim claim : body) {
      double cosine = vectors.cosine(bullet.sentence().index(), claim.sentence().index());
      if (cosine > most) {
        most = cosine;
        nearest = claim;
      }
    }
    if (nearest == null) {
      return;
    }
    boolean strength = bullet.sentence().place().paragraph().kind() == Kind.STRENGTH;
    Tone tone = Tone.of(nearest.sentence(), judging);
    Location here = bullet.sentence().location();
    boolean same =
        most >= ABOUT_IT
            && subjects.likeness(bullet.subject(), nearest.subject()) >= SUBJECT
            && bullet.contrasts(nearest) == 0;
    if (same && tone == (strength ? Tone.BAD : Tone.GOOD)) {
      remarks.add(
          "contradicted",
          "The table has this as a %s; the section tells it the other way round."
              .formatted(strength ? "strength" : "weakness"),
          here,
          nearest.sentence().location());
    } else if (most < NOTHING && body.size() >= LEAST) {
      remarks.add("not-borne-out", "No sentence of the section seems to bear this out.", here);
    }
  }

  private static boolean isBullet(Sentence sentence) {
    Kind kind = sentence.place().paragraph().kind();
    return kind == Kind.STRENGTH || kind == Kind.WEAKNESS;
  }

  private static boolean isBodyOf(Sentence sentence, Sentence bullet) {
    return sentence.place().paragraph().kind() == Kind.PARAGRAPH
        && (sentence.place().section().id().equals(bullet.place().section().id())
            || (bullet.place().section().aspect() != null
                && Objects.equals(
                    sentence.place().section().aspect(), bullet.place().section().aspect())));
  }
}
