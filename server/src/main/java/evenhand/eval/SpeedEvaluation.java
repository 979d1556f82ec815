package evenhand.eval;

import evenhand.embed.Embedder;
import evenhand.search.Filters;
import evenhand.search.Mode;
import evenhand.search.Query;
import evenhand.search.Searcher;
import evenhand.search.Unit;
import evenhand.search.concordance.Concordance;
import evenhand.search.concordance.Concordancer;
import evenhand.search.concordance.Order;
import evenhand.search.concordance.PhraseQuery;
import evenhand.search.copies.Originals;
import evenhand.search.forward.By;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Passage;
import evenhand.suggest.completion.Completer;
import evenhand.suggest.wording.Suggester;
import evenhand.suggest.wording.Writing;
import evenhand.text.Span;
import evenhand.text.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How long people wait, warm: searches, a concordance of ten thousand uses, wording, completion.
/// What is asked for is drawn from the library itself.
public final class SpeedEvaluation {
  private static final int WARMING = 60;
  private static final int ASKED = 300;
  private static final int CONCORDANCES = 20;
  private static final int WORDS = 9;

  /// Somebody who writes asks with a sentence.
  private static final int SENTENCE = 30;

  private static final int USES = 10_000;

  /// What is measured.
  public record Measured(
      Embedder embedder,
      Searcher searcher,
      Concordancer concordancer,
      Suggester suggester,
      Completer completer,
      Originals originals) {}

  private final Measured measured;
  private final ForwardIndex index;
  private final PrintStream out;
  private final Random random = new Random(20_18);

  private SpeedEvaluation(Measured measured, ForwardIndex index, PrintStream out) {
    this.measured = measured;
    this.index = index;
    this.out = out;
  }

  public static void run(Measured measured, ForwardIndex index, PrintStream out)
      throws IOException {
    if (index.passages().isEmpty()) {
      out.println("The library is empty.");
      return;
    }
    new SpeedEvaluation(measured, index, out).print();
  }

  private interface Task {
    void run() throws IOException;
  }

  private void print() throws IOException {
    out.printf(
        Locale.ROOT,
        "%,d paragraphs, %,d words; milliseconds, warm%n",
        index.passages().size(),
        index.passages().stream().mapToLong(Passage::length).sum());
    out.printf("%-34s %8s %8s %8s%n", "", "p50", "p95", "max");
    row("the model alone, 9 words", ASKED, () -> measured.embedder().query(words(WORDS)));
    row("words, 9 words", ASKED, () -> search(Mode.KEYWORD, WORDS));
    row("meaning, 9 words", ASKED, () -> search(Mode.MEANING, WORDS));
    row("hybrid, 9 words", ASKED, () -> search(Mode.HYBRID, WORDS));
    row("hybrid, a sentence", ASKED, () -> search(Mode.HYBRID, SENTENCE));
    String phrase = phrase();
    Concordance all = concordance(phrase, Integer.MAX_VALUE);
    String uses = String.format(Locale.ROOT, "concordance, %,d uses", all.uses());
    row(uses + ", all lines", CONCORDANCES, () -> concordance(phrase, Integer.MAX_VALUE));
    row(uses + ", 100 lines", CONCORDANCES, () -> concordance(phrase, 100));
    row("wording", ASKED, this::wording);
    row("completion", 10 * ASKED, () -> measured.completer().complete(begun()));
    row(
        "originality of a sentence",
        ASKED,
        () -> measured.originals().of(sentence() + random.nextInt(), "", List.of()));
  }

  private void row(String name, int times, Task task) throws IOException {
    for (int i = 0; i < Math.min(times, WARMING); i++) {
      task.run();
    }
    var millis = new double[times];
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      task.run();
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    out.printf(
        Locale.ROOT,
        "%-34s %8.2f %8.2f %8.2f%n",
        name,
        millis[times / 2],
        millis[(int) (times * 0.95)],
        millis[times - 1]);
    out.flush();
  }

  private void search(Mode mode, int most) throws IOException {
    measured.searcher().search(new Query(words(most), Filters.NONE, mode, Unit.PARAGRAPH, 10));
  }

  /// A run of a sentence's words as they are printed.
  private String words(int most) {
    String sentence = sentence();
    List<Words.Word> words = Words.of(sentence);
    int from = words.size() <= most ? 0 : random.nextInt(words.size() - most);
    int to = Math.min(words.size(), from + most);
    return words.isEmpty()
        ? sentence
        : sentence.substring(words.get(from).span().start(), words.get(to - 1).span().end());
  }

  private Concordance concordance(String phrase, int lines) throws IOException {
    return measured
        .concordancer()
        .of(new PhraseQuery(phrase, Filters.NONE, By.GRADE, Order.LEFT, 0, lines));
  }

  private void wording() throws IOException {
    Passage passage = index.passages().get(random.nextInt(index.passages().size()));
    measured
        .suggester()
        .of(
            new Writing(
                begun(),
                passage.seat().aspect(),
                passage.seat().grade(),
                passage.origin().form(),
                5));
  }

  private String begun() {
    String sentence = sentence();
    return sentence.substring(0, 1 + random.nextInt(sentence.length()));
  }

  private String sentence() {
    Passage passage = index.passages().get(random.nextInt(index.passages().size()));
    if (passage.sentences().isEmpty()) {
      return passage.text();
    }
    Span span = passage.sentences().get(random.nextInt(passage.sentences().size()));
    return span.in(passage.text());
  }

  /// The word whose uses are nearest to ten thousand.
  private String phrase() {
    var counts = new int[index.lexicon().size()];
    for (Passage passage : index.passages()) {
      for (int i = 0; i < passage.length(); i++) {
        counts[passage.word(i)]++;
      }
    }
    int best = 0;
    for (int word = 1; word < counts.length; word++) {
      if (Math.abs(counts[word] - USES) < Math.abs(counts[best] - USES)) {
        best = word;
      }
    }
    return index.lexicon().word(best);
  }
}
