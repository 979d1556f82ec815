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
import java.util.List;
import java.util.Random;

/// What people ask of a library, again and again, so that it can be timed. What is asked for is
/// drawn from the library itself. For one thread.
public final class TypicalTasks {
  /// What somebody who searches types.
  public static final int WORDS = 9;

  /// Somebody who writes asks with a sentence.
  private static final int SENTENCE = 30;

  private static final int USES = 10_000;
  private static final int OFTEN = 300;
  private static final int CONCORDANCES = 20;

  /// What answers.
  public record Asked(
      Embedder embedder,
      Searcher searcher,
      Concordancer concordancer,
      Suggester suggester,
      Completer completer,
      Originals originals) {}

  /// Something that is asked once.
  public interface Task {
    void run() throws IOException;
  }

  /// @param times how often it is worth asking for a steady 95th percentile
  public record Named(String name, int times, Task task) {}

  private final Asked asked;
  private final ForwardIndex index;
  private final Random random = new Random(20_18);

  /// @param index of a library that is not empty
  public TypicalTasks(Asked asked, ForwardIndex index) {
    this.asked = asked;
    this.index = index;
  }

  public List<Named> all() throws IOException {
    String phrase = phrase();
    return List.of(
        new Named("the model alone, 9 words", OFTEN, () -> asked.embedder().query(words(WORDS))),
        new Named("words, 9 words", OFTEN, () -> search(Mode.KEYWORD, WORDS)),
        new Named("meaning, 9 words", OFTEN, () -> search(Mode.MEANING, WORDS)),
        new Named("hybrid, 9 words", OFTEN, () -> search(Mode.HYBRID, WORDS)),
        new Named("hybrid, a sentence", OFTEN, () -> search(Mode.HYBRID, SENTENCE)),
        new Named(
            "concordance, all lines", CONCORDANCES, () -> concordance(phrase, Integer.MAX_VALUE)),
        new Named("concordance, 100 lines", CONCORDANCES, () -> concordance(phrase, 100)),
        new Named("wording", OFTEN, this::wording),
        new Named("completion", 10 * OFTEN, () -> asked.completer().complete(begun())),
        new Named("originality of a sentence", OFTEN, this::originality));
  }

  /// How often the word is used whose concordance is asked for: as near to ten thousand as there
  /// is.
  public int uses() throws IOException {
    return concordance(phrase(), 1).uses();
  }

  private void search(Mode mode, int most) throws IOException {
    asked.searcher().search(new Query(words(most), Filters.NONE, mode, Unit.PARAGRAPH, 10));
  }

  /// A run of a sentence's words as they are printed.
  public String words(int most) {
    String sentence = sentence();
    List<Words.Word> words = Words.of(sentence);
    int from = words.size() <= most ? 0 : random.nextInt(words.size() - most);
    int to = Math.min(words.size(), from + most);
    return words.isEmpty()
        ? sentence
        : sentence.substring(words.get(from).span().start(), words.get(to - 1).span().end());
  }

  private Concordance concordance(String phrase, int lines) throws IOException {
    return asked
        .concordancer()
        .of(new PhraseQuery(phrase, Filters.NONE, By.GRADE, Order.LEFT, 0, lines));
  }

  private void wording() throws IOException {
    Passage passage = index.passages().get(random.nextInt(index.passages().size()));
    asked
        .suggester()
        .of(
            new Writing(
                begun(),
                passage.seat().aspect(),
                passage.seat().grade(),
                passage.origin().form(),
                5));
  }

  private void originality() throws IOException {
    asked.originals().of(sentence() + random.nextInt(), "", List.of());
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
