package evenhand.search.concordance;

import evenhand.search.concordance.Rates.Rate;
import evenhand.search.concordance.Rates.Share;
import evenhand.search.forward.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts uses and words by group and, within it, by report.
final class Tally {
  private final By by;
  private final Map<String, Map<String, Share>> groups;

  Tally(By by) {
    this.by = by;
    this.groups = new TreeMap<>(by.order());
  }

  /// The share of a passage's report in its group.
  Share share(String key, String report) {
    return groups
        .computeIfAbsent(key, ignored -> new HashMap<>())
        .computeIfAbsent(report, ignored -> new Share());
  }

  By by() {
    return by;
  }

  List<Group> groups() {
    var list = new ArrayList<Group>();
    for (var group : groups.entrySet()) {
      list.add(group(group.getKey(), group.getValue()));
    }
    return list;
  }

  private Group group(String key, Map<String, Share> shares) {
    Rate rate = Rates.of(shares.values());
    return new Group(
        key,
        (int) uses(shares),
        (int) shares.values().stream().filter(share -> share.uses > 0).count(),
        words(shares),
        rate.per10000(),
        rate.low(),
        rate.high(),
        keyness(shares, rest(key)));
  }

  /// The other groups, their shares of one report put together.
  private Map<String, Share> rest(String key) {
    var rest = new HashMap<String, Share>();
    groups.forEach((other, shares) -> {
      if (!other.equals(key)) {
        shares.forEach((report, share) -> {
          Share sum = rest.computeIfAbsent(report, ignored -> new Share());
          sum.uses += share.uses;
          sum.words += share.words;
        });
      }
    });
    return rest;
  }

  private static Keyness keyness(Map<String, Share> here, Map<String, Share> there) {
    long a = uses(here);
    long b = uses(there);
    long c = words(here);
    long d = words(there);
    if (c == 0 || d == 0) {
      return new Keyness(0, 1, 0, null, null);
    }
    double likelihood = Rates.logLikelihood(a, c, b, d);
    double ratio = Rates.logRatio(a, c, b, d);
    @Nullable Double spread = spread(here, there);
    return new Keyness(
        likelihood,
        Rates.chance(likelihood),
        ratio,
        spread == null ? null : ratio - spread,
        spread == null ? null : ratio + spread);
  }

  /// Half the ratio's interval, by the delta method on both rates' logarithms.
  private static @Nullable Double spread(Map<String, Share> here, Map<String, Share> there) {
    if (uses(here) == 0 || uses(there) == 0 || here.size() < 2 || there.size() < 2) {
      return null;
    }
    return Rates.NORMAL_95 * Math.sqrt(relative(here) + relative(there)) / Math.log(2);
  }

  /// Never below the variance of a Poisson count.
  private static double relative(Map<String, Share> shares) {
    long words = words(shares);
    double rate = (double) uses(shares) / words;
    double byReports = Rates.variance(shares.values(), rate, words) / (rate * rate);
    return Math.max(byReports, 1.0 / uses(shares));
  }

  private static long uses(Map<String, Share> shares) {
    return shares.values().stream().mapToLong(share -> share.uses).sum();
  }

  private static long words(Map<String, Share> shares) {
    return shares.values().stream().mapToLong(share -> share.words).sum();
  }
}
