package evenhand.search;

/// How far a typed word is from one that was meant, by what fingers do: the optimal string
/// alignment distance, in which neighbours changing places is one error, each kind with its price.
final class Typing {
  private static final double SWAPPED = 0.9;
  private static final double LEFT_OUT = 1.0;
  private static final double TOO_MUCH = 1.2;
  private static final double OTHER = 1.2;
  private static final double OTHER_VOWEL = 1.0;
  private static final double DOUBLED = 0.7;

  private Typing() {}

  /// @param most more than this need not be told apart: the answer is then only surely more
  static double errors(String typed, String meant, double most) {
    int n = typed.length();
    int m = meant.length();
    var cost = new double[n + 1][m + 1];
    double before = 0;
    for (int i = 0; i <= n; i++) {
      double least = Double.MAX_VALUE;
      for (int j = 0; j <= m; j++) {
        cost[i][j] = i == 0 && j == 0 ? 0 : best(typed, meant, i, j, cost);
        least = Math.min(least, cost[i][j]);
      }
      if (Math.min(before, least) > most) {
        return least; // every way goes through one of two rows that follow each other
      }
      before = least;
    }
    return cost[n][m];
  }

  /// How many of a word's letters another may not have, or have besides, at such a price.
  static int strangers(double most) {
    return (int) (2 * most / OTHER_VOWEL);
  }

  /// By how many letters another may be longer or shorter at such a price.
  static int longer(double most) {
    return (int) (most / DOUBLED);
  }

  private static double best(String typed, String meant, int i, int j, double[][] cost) {
    double best = Double.MAX_VALUE;
    if (i > 0) {
      best = cost[i - 1][j] + (doubles(typed, i) ? DOUBLED : TOO_MUCH);
    }
    if (j > 0) {
      best = Math.min(best, cost[i][j - 1] + (doubles(meant, j) ? DOUBLED : LEFT_OUT));
    }
    if (i > 0 && j > 0) {
      char a = typed.charAt(i - 1);
      char b = meant.charAt(j - 1);
      double change = a == b ? 0 : isVowel(a) && isVowel(b) ? OTHER_VOWEL : OTHER;
      best = Math.min(best, cost[i - 1][j - 1] + change);
      if (i > 1 && j > 1 && a == meant.charAt(j - 2) && b == typed.charAt(i - 2) && a != b) {
        best = Math.min(best, cost[i - 2][j - 2] + SWAPPED);
      }
    }
    return best;
  }

  private static boolean doubles(String word, int at) {
    return at > 1 && word.charAt(at - 1) == word.charAt(at - 2);
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }
}
