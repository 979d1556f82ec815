package evenhand.eval;

import evenhand.library.Library;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.search.Hit;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Passage;
import evenhand.suggest.wording.Blank;
import evenhand.suggest.wording.Suggester;
import evenhand.suggest.wording.Suggestion;
import evenhand.suggest.wording.Wordings;
import evenhand.suggest.wording.Writing;
import evenhand.text.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Whether suggested wording stands where it is said to stand, and how long suggesting takes.
///
/// Places to write at are drawn from the library: a sentence of a graded section, cut off at
/// random. The shown text must be that of the original at the shown place, character for character,
/// blanks aside; report, number and page must be the original's too.
public final class WordingEvaluation {
  private static final int WANTED = 1_000;

  private final Suggester suggester;
  private final List<Passage> passages;
  private final Library library;
  private final Random random;
  private final Map<String, @Nullable Report> reports = new HashMap<>();

  private WordingEvaluation(
      Suggester suggester, List<Passage> passages, Library library, long seed) {
    this.suggester = suggester;
    this.passages = passages;
    this.library = library;
    this.random = new Random(seed);
  }

  public static void run(
      Suggester suggester, ForwardReader passages, Library library, long seed, PrintStream out)
      throws IOException {
    List<Passage> graded =
        passages.current().passages().stream()
            .filter(passage -> passage.seat().grade() != null && passage.sentences().size() > 1)
            .toList();
    new WordingEvaluation(suggester, graded, library, seed).print(out);
  }

  private void print(PrintStream out) throws IOException {
    int shown = 0;
    int right = 0;
    int blanks = 0;
    int graded = 0;
    var millis = new ArrayList<Double>();
    for (int tries = 0; shown < WANTED && tries < 20 * WANTED && !passages.isEmpty(); tries++) {
      Writing writing = writing();
      Wordings found = suggester.of(writing);
      if (tries > 20) { // warm by then
        millis.add(found.millis());
      }
      if (!found.suggestions().isEmpty()) {
        Suggestion drawn = found.suggestions().get(random.nextInt(found.suggestions().size()));
        shown++;
        right += isThere(drawn) ? 1 : 0;
        graded += Objects.equals(drawn.hit().grade(), writing.grade()) ? 1 : 0;
        blanks += drawn.blanks().size();
      }
    }
    out.printf(
        Locale.ROOT,
        "%d suggestions drawn, %d at the shown place, %d of the wanted grade, %d blanks in them%n",
        shown,
        right,
        graded,
        blanks);
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length > 0) {
      out.printf(
          Locale.ROOT,
          "p50 %.1f ms, p95 %.1f ms over %d%n",
          sorted[sorted.length / 2],
          sorted[(int) (sorted.length * 0.95)],
          sorted.length);
    }
  }

  private Writing writing() {
    Passage passage = passages.get(random.nextInt(passages.size()));
    Span sentence = passage.sentences().get(random.nextInt(passage.sentences().size()));
    int end = sentence.start() + random.nextInt(sentence.length() + 1);
    return new Writing(
        passage.text().substring(0, end),
        passage.seat().aspect(),
        passage.seat().grade(),
        passage.origin().form(),
        5);
  }

  private boolean isThere(Suggestion suggestion) throws IOException {
    Hit hit = suggestion.hit();
    if (!reports.containsKey(hit.report())) {
      reports.put(hit.report(), library.report(hit.report()).orElse(null));
    }
    Report report = reports.get(hit.report());
    Paragraph paragraph =
        report == null
            ? null
            : report
                .paragraphs()
                .filter(each -> each.id().equals(hit.paragraph()))
                .findFirst()
                .orElse(null);
    if (paragraph == null
        || !Objects.equals(paragraph.number(), hit.number())
        || !Objects.equals(paragraph.pageAt(hit.start()), hit.page())
        || hit.text().length() != hit.end() - hit.start()) {
      return false;
    }
    String original = new Span(hit.start(), hit.end()).in(paragraph.text());
    for (int i = 0; i < original.length(); i++) {
      if (!isBlank(suggestion.blanks(), i) && original.charAt(i) != hit.text().charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(List<Blank> blanks, int at) {
    return blanks.stream().anyMatch(blank -> blank.start() <= at && at < blank.end());
  }
}
