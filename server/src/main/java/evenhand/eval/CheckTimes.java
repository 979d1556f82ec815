package evenhand.eval;

import evenhand.check.Checker;
import evenhand.embed.Embedder;
import evenhand.grading.RememberedVectors;
import evenhand.grading.SentenceVectors;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Sentences;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How long a check of a whole report takes beside embedding its sentences alone, in the same run,
/// and how long a check after an edit of one paragraph. Spelling and grammar apart.
public final class CheckTimes {
  private static final int ROUNDS = 5;
  private static final int EDITS = 20;
  private static final int REMEMBERED = 100_000;

  /// Makes a checker that takes vectors from a source.
  public interface Making {
    Checker with(SentenceVectors vectors) throws Exception;
  }

  private final Report report;
  private final Embedder embedder;
  private final Making making;
  private final Random random = new Random(20_18);

  private CheckTimes(Report report, Embedder embedder, Making making) {
    this.report = report;
    this.embedder = embedder;
    this.making = making;
  }

  public static void run(Report report, Embedder embedder, Making making, PrintStream out)
      throws Exception {
    new CheckTimes(report, embedder, making).print(out);
  }

  private void print(PrintStream out) throws Exception {
    List<String> sentences =
        report
            .paragraphs()
            .flatMap(paragraph ->
                Sentences.split(paragraph.text()).stream().map(span -> span.in(paragraph.text())))
            .distinct()
            .toList();
    long words = report.paragraphs().mapToInt(p -> p.text().split("\\s+").length).sum();
    making.with(fresh()).check(report); // warms what is being measured
    var embedding = new double[ROUNDS];
    var checking = new double[ROUNDS];
    var editing = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      SentenceVectors alone = fresh();
      embedding[round] = millis(() -> alone.of(sentences));
      Checker checker = making.with(fresh());
      checking[round] = millis(() -> checker.check(report));
      for (int edit = 0; edit < EDITS; edit++) {
        Report edited = edited();
        editing.add(millis(() -> checker.check(edited)));
      }
    }
    out.printf("%s: %,d words, %,d sentences%n", report.file(), words, sentences.size());
    row(out, "embedding the sentences alone", embedding);
    row(out, "the whole check", checking);
    row(
        out,
        "the check after an edit",
        editing.stream().mapToDouble(Double::doubleValue).toArray());
    out.printf(
        Locale.ROOT, "whole check / embedding: %.2f%n", median(checking) / median(embedding));
  }

  private SentenceVectors fresh() {
    return new RememberedVectors(() -> embedder, REMEMBERED);
  }

  /// The report with a sentence more in one of its paragraphs.
  private Report edited() {
    List<Paragraph> all = report.paragraphs().toList();
    Paragraph chosen = all.get(random.nextInt(all.size()));
    String text =
        chosen.text() + " Managers looked at %d plans again.".formatted(random.nextInt(1000));
    List<Section> sections =
        report.sections().stream()
            .map(section ->
                section.withParagraphs(
                    section.paragraphs().stream()
                        .map(each -> each.id().equals(chosen.id()) ? with(each, text) : each)
                        .toList()))
            .toList();
    return report.withSections(sections);
  }

  private static Paragraph with(Paragraph paragraph, String text) {
    return new Paragraph(
        paragraph.id(), paragraph.number(), paragraph.kind(), text, paragraph.page(), List.of());
  }

  private static double millis(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(double[] millis) {
    return Arrays.stream(millis).sorted().toArray()[millis.length / 2];
  }

  private static void row(PrintStream out, String name, double[] millis) {
    double[] sorted = Arrays.stream(millis).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%-32s median %,8.0f ms, %,8.0f to %,8.0f, p95 %,8.0f%n",
        name,
        median(millis),
        sorted[0],
        sorted[sorted.length - 1],
        sorted[(int) (0.95 * (sorted.length - 1))]);
  }
}
