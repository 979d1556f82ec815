package evenhand.eval;

import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.suggest.completion.Ahead;
import evenhand.suggest.completion.Completion;
import evenhand.suggest.completion.NeverWords;
import evenhand.suggest.completion.NgramBuilder;
import evenhand.text.Sentences;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// How many keystrokes completion saves on reports it has not seen.
///
/// The typist is simulated and patient: types letter by letter, looks at every completion, and
/// takes it with one key when all of it is what comes next, up to the end of its last word.
public final class CompletionEvaluation {
  private static final int LEFT_OUT = 20;
  private static final double[] CONFIDENCES = {0.6, 0.7, 0.75, 0.8, 0.85};
  private static final Set<Kind> NO_PROSE = EnumSet.of(Kind.TABLE, Kind.CAPTION, Kind.FOOTNOTE);

  /// What a completion may look at.
  private static final int TAIL = 500;

  private final PrintStream out;

  private CompletionEvaluation(PrintStream out) {
    this.out = out;
  }

  public static void run(List<Report> reports, NeverWords never, PrintStream out) {
    new CompletionEvaluation(out).run(reports, never);
  }

  private void run(List<Report> reports, NeverWords never) {
    var shuffled = new ArrayList<>(reports);
    shuffled.sort(Comparator.comparing(Report::report));
    Collections.shuffle(shuffled, new Random(20_18));
    int left = Math.min(LEFT_OUT, shuffled.size() / 2);
    long begun = System.nanoTime();
    var builder = new NgramBuilder();
    for (Report report : shuffled.subList(left, shuffled.size())) {
      builder.add(prose(report).flatMap(text -> Sentences.of(text).stream()).toList());
    }
    Ahead ahead = Ahead.of(builder, never, Ahead.CONFIDENCE);
    out.printf(
        Locale.ROOT,
        "%d reports typed, %d learned from in %.1f s%n%n",
        left,
        shuffled.size() - left,
        (System.nanoTime() - begun) / 1e9);
    out.printf(
        "%10s  %14s  %18s  %18s  %s%n",
        "confidence", "keys saved", "wholly right", "letters a showing", "p50 / p95 / max µs");
    for (double confidence : CONFIDENCES) {
      var typist = new Typist(ahead.at(confidence));
      shuffled.subList(0, left).forEach(report -> prose(report).forEach(typist::type));
      out.printf(
          "%10s  %s%n",
          String.format(
              Locale.ROOT, "%.2f%s", confidence, confidence == Ahead.CONFIDENCE ? "*" : ""),
          typist);
      out.flush();
    }
    out.println("* as it is set");
  }

  private static Stream<String> prose(Report report) {
    return report
        .paragraphs()
        .filter(paragraph -> !NO_PROSE.contains(paragraph.kind()))
        .map(Paragraph::text);
  }

  private static final class Typist {
    private final Ahead ahead;
    private final List<Double> micros = new ArrayList<>();
    private long letters;
    private long keys;
    private long shown;
    private long right;
    private long taken;

    Typist(Ahead ahead) {
      this.ahead = ahead;
    }

    void type(String text) {
      letters += text.length();
      int at = 0;
      while (at < text.length()) {
        Completion next = ahead.complete(text.substring(Math.max(0, at - TAIL), at));
        micros.add(1_000 * next.millis());
        String completion = next.completion();
        keys++;
        if (!completion.isEmpty()) {
          shown++;
        }
        if (!completion.isEmpty() && isNext(text, at, completion)) {
          right++;
          taken += completion.length();
          at += completion.length();
        } else {
          at++;
        }
      }
    }

    private static boolean isNext(String text, int at, String completion) {
      int end = at + completion.length();
      return text.startsWith(completion, at)
          && (end == text.length()
              || completion.endsWith(" ")
              || !Character.isLetterOrDigit(text.charAt(end)));
    }

    @Override
    public String toString() {
      double[] sorted = micros.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return String.format(
          Locale.ROOT,
          "%13.1f%%  %8.1f%% of %6d  %18.1f  %.0f / %.0f / %.0f",
          100.0 * (letters - keys) / letters,
          100.0 * right / Math.max(1, shown),
          shown,
          (double) taken / Math.max(1, right),
          sorted[sorted.length / 2],
          sorted[(int) (sorted.length * 0.95)],
          Arrays.stream(sorted).max().orElse(0));
    }
  }
}
