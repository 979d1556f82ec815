package evenhand.search.copies;

import evenhand.search.forward.Passage;

/// Lays a sentence along a passage so that the most words fall on the same words, in the same order
/// and close together (Smith and Waterman's local alignment, over words).
///
/// @param same words that fall on the same, set phrases aside
/// @param first of the sentence's words that does
/// @param last of the sentence's words that does
/// @param from the passage's word that the first falls on
/// @param to the passage's word that the last falls on
record Alignment(int same, int first, int last, int from, int to) {
  private static final int SAME = 4;
  private static final int OTHER = -2;
  private static final int GAP = -2;

  /// @param words of the sentence, by number; below 0 for one that no report has
  /// @param free whether each word stands in a set phrase and counts for nothing
  static Alignment of(int[] words, boolean[] free, Passage passage) {
    int n = words.length;
    int m = passage.length();
    var score = new int[n + 1][m + 1];
    int best = 0;
    int bestRow = 0;
    int bestColumn = 0;
    for (int i = 1; i <= n; i++) {
      for (int j = 1; j <= m; j++) {
        int along = score[i - 1][j - 1] + (words[i - 1] == passage.word(j - 1) ? SAME : OTHER);
        int gap = Math.max(score[i - 1][j], score[i][j - 1]) + GAP;
        score[i][j] = Math.max(0, Math.max(along, gap));
        if (score[i][j] > best) {
          best = score[i][j];
          bestRow = i;
          bestColumn = j;
        }
      }
    }
    return traced(words, free, passage, score, bestRow, bestColumn);
  }

  private static Alignment traced(
      int[] words, boolean[] free, Passage passage, int[][] score, int row, int column) {
    int i = row;
    int j = column;
    int same = 0;
    while (i > 0 && j > 0 && score[i][j] > 0) {
      boolean equal = words[i - 1] == passage.word(j - 1);
      if (score[i][j] == score[i - 1][j - 1] + (equal ? SAME : OTHER)) {
        same += equal && !free[i - 1] ? 1 : 0;
        i--;
        j--;
      } else if (score[i][j] == score[i - 1][j] + GAP) {
        i--;
      } else {
        j--;
      }
    }
    return new Alignment(same, i, row - 1, j, column - 1);
  }

  /// How many of the passage's words it stretches over.
  int length() {
    return to - from + 1;
  }
}
