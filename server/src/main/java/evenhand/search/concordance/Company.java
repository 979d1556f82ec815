package evenhand.search.concordance;

import evenhand.search.forward.Lexicon;
import evenhand.search.forward.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/// The words that stand near the uses of a phrase. Words without a meaning of their own, and
/// numbers, are not counted among them.
final class Company {
  private static final int WINDOW = 5;
  private static final int LEAST_NEAR = 3;
  private static final int LEAST_REPORTS = 2;
  private static final int SHOWN = 50;
  private static final Pattern WORD = Pattern.compile(".*\\p{L}.*");

  private final Lexicon lexicon;
  private final int length;
  private final int[] total;
  private final int[] near;
  private final int[] left;
  private final int[] reports;
  private final String[] lastReport;
  private long words;
  private long windows;

  /// @param length of the phrase, in words
  Company(Lexicon lexicon, int length) {
    this.lexicon = lexicon;
    this.length = length;
    total = new int[lexicon.size()];
    near = new int[lexicon.size()];
    left = new int[lexicon.size()];
    reports = new int[lexicon.size()];
    lastReport = new String[lexicon.size()];
  }

  /// A passage that fulfils the filters, with a use in it or not. Passages come report by report.
  void passage(Passage passage) {
    for (int i = 0; i < passage.length(); i++) {
      total[passage.word(i)]++;
    }
    words += passage.length();
  }

  void use(Passage passage, int at) {
    for (int i = Math.max(0, at - WINDOW); i < at; i++) {
      left[passage.word(i)]++;
      near(passage, i);
    }
    int end = Math.min(passage.length(), at + length + WINDOW);
    for (int i = at + length; i < end; i++) {
      near(passage, i);
    }
  }

  private void near(Passage passage, int i) {
    int word = passage.word(i);
    String report = passage.origin().report();
    near[word]++;
    windows++;
    if (!report.equals(lastReport[word])) {
      lastReport[word] = report;
      reports[word]++;
    }
  }

  List<Collocate> best() {
    var list = new ArrayList<Collocate>();
    long elsewhere = Math.max(1, words - windows);
    for (int word = 0; word < near.length; word++) {
      if (near[word] < LEAST_NEAR || reports[word] < LEAST_REPORTS || isEmpty(lexicon.word(word))) {
        continue;
      }
      // Windows of near uses overlap, so a word may be counted near more often than it is there.
      int rest = Math.max(0, total[word] - near[word]);
      double ratio = Rates.logRatio(near[word], windows, rest, elsewhere);
      if (ratio > 0) {
        double likelihood = Rates.logLikelihood(near[word], windows, rest, elsewhere);
        list.add(
            new Collocate(
                lexicon.word(word),
                near[word],
                left[word],
                total[word],
                reports[word],
                likelihood,
                ratio));
      }
    }
    list.sort(
        Comparator.comparingDouble(Collocate::logLikelihood)
            .reversed()
            .thenComparing(Collocate::word));
    return List.copyOf(list.subList(0, Math.min(SHOWN, list.size())));
  }

  private static boolean isEmpty(String word) {
    return EnglishAnalyzer.getDefaultStopSet().contains(word) || !WORD.matcher(word).matches();
  }
}
