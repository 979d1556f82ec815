package evenhand.search.concordance;

import java.util.Collection;

/// The arithmetic of rates: how many uses in so many words, and how sure that is.
final class Rates {
  static final double NORMAL_95 = 1.96;
  private static final double PER = 10_000;

  private Rates() {}

  /// Uses and words of one report within a group; the unit that is sampled.
  static final class Share {
    int uses;
    long words;
  }

  /// @param low and `high`, as of `per10000`, 95 in 100
  record Rate(double per10000, double low, double high) {}

  /// The interval is the wider, at each end, of two: one that counts uses as independent (Byar's
  /// approximation to the exact Poisson interval, which knows what to say of no use at all) and one
  /// that counts reports as independent (the ratio estimator's variance over reports).
  static Rate of(Collection<Share> shares) {
    long words = shares.stream().mapToLong(share -> share.words).sum();
    long uses = shares.stream().mapToLong(share -> share.uses).sum();
    if (words == 0) {
      return new Rate(0, 0, 0);
    }
    double rate = (double) uses / words;
    double spread = NORMAL_95 * Math.sqrt(variance(shares, rate, words));
    double low = Math.min(byarLow(uses) / words, rate - spread);
    double high = Math.max(byarHigh(uses) / words, rate + spread);
    return new Rate(PER * rate, PER * Math.max(0, low), PER * high);
  }

  /// Of the ratio uses/words, with reports as clusters.
  static double variance(Collection<Share> shares, double rate, long words) {
    int n = shares.size();
    if (n < 2) {
      return 0; // one report says nothing of how reports differ
    }
    double sum = 0;
    for (Share share : shares) {
      double off = share.uses - rate * share.words;
      sum += off * off;
    }
    return sum * n / (n - 1) / ((double) words * words);
  }

  private static double byarLow(long uses) {
    double n = uses;
    return uses == 0 ? 0 : n * Math.pow(1 - 1 / (9 * n) - NORMAL_95 / (3 * Math.sqrt(n)), 3);
  }

  private static double byarHigh(long uses) {
    double n = uses + 1.0;
    return n * Math.pow(1 - 1 / (9 * n) + NORMAL_95 / (3 * Math.sqrt(n)), 3);
  }

  /// Dunning's G² of a two by two table: `a` of `c` here against `b` of `d` there.
  static double logLikelihood(long a, long c, long b, long d) {
    double all = (double) (a + b) / (c + d);
    return 2
        * (term(a, c * all)
            + term(b, d * all)
            + term(c - a, c * (1 - all))
            + term(d - b, d * (1 - all)));
  }

  private static double term(long observed, double expected) {
    return observed <= 0 || expected <= 0 ? 0 : observed * Math.log((double) observed / expected);
  }

  /// How likely a G² of one degree of freedom is by chance: the complementary error function of
  /// √(G²/2), by Chebyshev's fit (Numerical Recipes; to 1.2e-7 of the value).
  static double chance(double logLikelihood) {
    double z = Math.sqrt(Math.max(0, logLikelihood) / 2);
    double t = 1 / (1 + 0.5 * z);
    double[] fit = {
      -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806,
      0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277
    };
    double sum = 0;
    for (int i = fit.length - 1; i >= 0; i--) {
      sum = sum * t + fit[i];
    }
    return Math.min(1, t * Math.exp(-z * z + sum));
  }

  /// How many times doubled; half a use is added on both sides so that none is no infinity.
  static double logRatio(long a, long c, long b, long d) {
    return c <= 0 || d <= 0 ? 0 : Math.log(((a + 0.5) / c) / ((b + 0.5) / d)) / Math.log(2);
  }
}
