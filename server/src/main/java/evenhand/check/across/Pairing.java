package evenhand.check.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the pairs of sentences that are about the same thing and judge it differently.
///
/// Score = likeness × conflict. Likeness is the mean of the sentences' cosine and of the words they
/// share; conflict compares the levels of the clauses that are about the same thing, and of the
/// sentences as a whole. Two very alike sentences whose sets of levels differ carry it (measured on
/// two older reports, see `evaluate checks`); what they name of things that exclude each other
/// takes away from it.
final class Pairing {
  /// A pair of sentences that may contradict each other.
  ///
  /// @param score comparable between reports
  record Pair(Claim one, Claim other, double score) {}

  /// Pairs further apart than this hold nothing worth showing.
  private static final double LEAST_COSINE = 0.3;

  /// Unless they share as much of their words as this, and then this.
  private static final double LOOSE_COSINE = 0.1;

  private static final double LIKENESS = 0.4;

  /// How much the clauses' conflict counts against that of the whole sentences.
  private static final double ALIGNED = 0.7;

  /// What one clause alone counts against two alike sentences.
  private static final double CLAUSE = 0.7;

  /// From this likeness on two sentences are one statement made twice: then a small difference in
  /// the judging word matters too.
  private static final double RESTATED = 0.6;

  /// How much of the way to a full conflict a statement made twice goes.
  private static final double LIFT = 0.6;

  /// From this likeness on a sentence at the same level says the same again.
  private static final double COPY = 0.65;

  private static final int COPIES = 3;
  private static final double PART_AGAINST_MOST = 0.6;
  private static final double SAME_LEVELS = 0.5;
  private static final double CONTRAST = 0.6;
  private static final double SAME_PARAGRAPH = 0.6;
  private static final double OTHER_PART = 1.1;

  private final List<Claim> claims;
  private final CentredVectors vectors;
  private final Subjects subjects;

  Pairing(List<Claim> claims, CentredVectors vectors, Subjects subjects) {
    this.claims = claims;
    this.vectors = vectors;
    this.subjects = subjects;
  }

  /// Pairs that score `least` or more, best first; equal scores by the order in the report.
  List<Pair> from(double least) {
    List<Claim> judging = claims.stream().filter(claim -> !claim.levels().isEmpty()).toList();
    double[] only = judging.stream().mapToDouble(Pairing::onlyLevel).toArray();
    CentredVectors.Columns columns =
        vectors.columns(judging.stream().mapToInt(claim -> claim.sentence().index()).toArray());
    var pairs = new ArrayList<Pair>();
    float[] cosines = new float[judging.size()];
    for (int i = 0; i < judging.size(); i++) {
      Claim one = judging.get(i);
      vectors.cosines(one.sentence().index(), columns, i + 1, cosines);
      for (int j = i + 1; j < judging.size(); j++) {
        double cosine = cosines[j];
        // Two at the same one level, as most are, conflict nowhere.
        if (cosine < LOOSE_COSINE || only[i] == only[j]) {
          continue;
        }
        Claim other = judging.get(j);
        if (cosine >= LEAST_COSINE || share(one, other)) {
          double score = score(one, other, cosine);
          if (score >= least) {
            pairs.add(new Pair(one, other, score));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(pair -> pair.one().sentence().index())
            .thenComparingInt(pair -> pair.other().sentence().index()));
    return pairs;
  }

  /// The level of a claim at one level only; of another no number, which equals none.
  private static double onlyLevel(Claim claim) {
    return claim.levels().size() == 1 ? claim.levels().first() : Double.NaN;
  }

  /// Further sentences that say what one of a pair says, at its level.
  List<Claim> copies(Pair pair) {
    return claims.stream()
        .filter(claim -> !claim.equals(pair.one()) && !claim.equals(pair.other()))
        .filter(claim -> isCopy(claim, pair.one()) || isCopy(claim, pair.other()))
        .limit(COPIES)
        .toList();
  }

  private boolean isCopy(Claim claim, Claim of) {
    return claim.levels().equals(of.levels())
        && claim.contrasts(of) == 0
        && likeness(claim, of, vectors.cosine(claim.sentence().index(), of.sentence().index()))
            >= COPY;
  }

  private double likeness(Claim one, Claim other, double cosine) {
    return (cosine + subjects.likeness(one.subject(), other.subject())) / 2;
  }

  private boolean share(Claim one, Claim other) {
    return subjects.likeness(one.subject(), other.subject()) >= LIKENESS;
  }

  double score(Claim one, Claim other, double cosine) {
    double likeness = likeness(one, other, cosine);
    double whole = Conflict.of(one.levels(), other.levels());
    double weight = 0;
    double aligned = 0;
    double best = 0;
    for (Claim.Clause mine : one.clauses()) {
      for (Claim.Clause theirs : other.clauses()) {
        double alike =
            subjects.likeness(mine.subject(), theirs.subject())
                * Math.pow(CONTRAST, mine.contrasts(theirs));
        double conflict = Conflict.of(mine.levels(), theirs.levels());
        weight += alike * alike * alike;
        aligned += alike * alike * alike * conflict;
        double named = subjects.specificity(mine.subject(), theirs.subject());
        best = Math.max(best, alike * conflict * named);
      }
    }
    double conflict = weight > 0 ? ALIGNED * aligned / weight + (1 - ALIGNED) * whole : whole;
    double restated = Math.max(0, (likeness - RESTATED) / (1 - RESTATED));
    double lifted = conflict > 0 ? conflict + restated * (1 - conflict) * LIFT : 0;
    double score = Math.max(likeness * lifted, CLAUSE * best * (0.4 + cosine));
    boolean repeats = likeness >= COPY && one.levels().equals(other.levels());
    return repeats ? 0 : score * standing(one, other);
  }

  private static double standing(Claim one, Claim other) {
    double factor = Math.pow(CONTRAST, one.contrasts(other));
    if (one.levels().equals(other.levels())) {
      factor *= SAME_LEVELS;
    }
    if (one.isExceptionTo(other) || other.isExceptionTo(one)) {
      factor *= PART_AGAINST_MOST;
    }
    var here = one.sentence().place();
    var there = other.sentence().place();
    if (here.paragraph().id().equals(there.paragraph().id())) {
      factor *= SAME_PARAGRAPH;
    } else if (here.section().part() != there.section().part()) {
      factor *= OTHER_PART;
    }
    return factor;
  }
}
