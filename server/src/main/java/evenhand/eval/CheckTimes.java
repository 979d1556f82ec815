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
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How long a check of a whole report takes beside embedding its sentences alone, in the same run,
/// and how long a check after an edit of one paragraph. Spelling and grammar apart.
public final class CheckTimes {
  /// How often the report is checked anew unless somebody says otherwise.
  public static final int ROUNDS = 5;

  private static final int EDITS = 20;
  private static final int REMEMBERED = 100_000;

  /// Makes a checker that takes vectors from a source.
  public interface Making {
    Checker with(SentenceVectors vectors) throws Exception;
  }

  private final Report report;
  private final Embedder searching;
  private final Embedder judging;
  private final Making making;
  private final Random random = new Random(20_18);

  private CheckTimes(Report report, Embedder searching, Embedder judging, Making making) {
    this.report = report;
    this.searching = searching;
    this.judging = judging;
    this.making = making;
  }

  /// In milliseconds, one for each time it was done.
  ///
  /// @param embedding the sentences alone, by the model that searches, as an import does
  /// @param judging the same by the model that judges, as a check does
  /// @param editing the check after an edit of one paragraph
  public record Times(
      long words,
      int sentences,
      List<Double> embedding,
      List<Double> judging,
      List<Double> checking,
      List<Double> editing) {
    /// The figures that are to reach something.
    public void into(Bars bars) {
      bars.atMost(
          "whole check / embedding its sentences alone", median(checking) / median(embedding), 2);
      bars.atMost("check after an edit, median ms", median(editing), 150);
    }
  }

  public static void run(
      Report report, Embedder searching, Embedder judging, Making making, PrintStream out)
      throws Exception {
    Times times = measured(report, searching, judging, making, ROUNDS);
    out.printf("%s: %,d words, %,d sentences%n", report.file(), times.words, times.sentences);
    row(out, "embedding the sentences alone", times.embedding);
    row(out, "the same by the model that judges", times.judging);
    row(out, "the whole check", times.checking);
    row(out, "the check after an edit", times.editing);
    out.printf(
        Locale.ROOT,
        "whole check / embedding: %.2f%n",
        median(times.checking) / median(times.embedding));
  }

  /// @param rounds how often the report is checked anew
  public static Times measured(
      Report report, Embedder searching, Embedder judging, Making making, int rounds)
      throws Exception {
    return new CheckTimes(report, searching, judging, making).measured(rounds);
  }

  private Times measured(int rounds) throws Exception {
    List<String> sentences =
        report
            .paragraphs()
            .flatMap(paragraph ->
                Sentences.split(paragraph.text()).stream().map(span -> span.in(paragraph.text())))
            .distinct()
            .toList();
    long words = report.paragraphs().mapToInt(p -> p.text().split("\\s+").length).sum();
    making.with(fresh(judging)).check(report); // warms what is being measured
    var embedding = new ArrayList<Double>();
    var embeddingToJudge = new ArrayList<Double>();
    var checking = new ArrayList<Double>();
    var editing = new ArrayList<Double>();
    for (int round = 0; round < rounds; round++) {
      embedding.add(millis(() -> fresh(searching).of(sentences)));
      embeddingToJudge.add(millis(() -> fresh(judging).of(sentences)));
      Checker checker = making.with(fresh(judging));
      checking.add(millis(() -> checker.check(report)));
      for (int edit = 0; edit < EDITS; edit++) {
        Report edited = edited();
        editing.add(millis(() -> checker.check(edited)));
      }
    }
    return new Times(words, sentences.size(), embedding, embeddingToJudge, checking, editing);
  }

  private static SentenceVectors fresh(Embedder embedder) {
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

  private static double median(List<Double> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }

  private static void row(PrintStream out, String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "%-32s median %,8.0f ms, %,8.0f to %,8.0f, p95 %,8.0f%n",
        name,
        median(millis),
        sorted.getFirst(),
        sorted.getLast(),
        sorted.get((int) (0.95 * (sorted.size() - 1))));
  }
}
