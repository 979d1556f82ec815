package evenhand.eval;

import evenhand.embed.Embedder;
import evenhand.index.ReportIndex;
import evenhand.search.Filters;
import evenhand.search.Language;
import evenhand.search.Mode;
import evenhand.search.Query;
import evenhand.search.Searcher;
import evenhand.search.Step;
import evenhand.search.Unit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// How well known passages are found again: by words, by meaning, by both, and with each step of
/// the ranking left out.
public final class RetrievalEvaluation {
  private static final int LIMIT = 10;
  private static final int WARMING = 4;

  private final ReportIndex index;
  private final Supplier<Embedder> embedder;
  private final Language language;
  private final List<KnownItem> items;

  private RetrievalEvaluation(
      ReportIndex index, Supplier<Embedder> embedder, Language language, List<KnownItem> items) {
    this.index = index;
    this.embedder = embedder;
    this.language = language;
    this.items = items;
  }

  /// @param evaluation the folder of `known_dev.jsonl`
  public static void run(
      ReportIndex index,
      Supplier<Embedder> embedder,
      Language language,
      Path evaluation,
      PrintStream out)
      throws IOException {
    List<KnownItem> items = KnownItem.read(evaluation);
    new RetrievalEvaluation(index, embedder, language, items).print(out);
  }

  private void print(PrintStream out) throws IOException {
    out.printf(
        Locale.ROOT,
        "%d items, %,d paragraphs; recall at %d and mean reciprocal rank, with 95 %% intervals%n%n",
        items.size(),
        index.count("paragraph"),
        LIMIT);
    out.printf(Locale.ROOT, "%-28s", "");
    List<String> kinds = List.copyOf(items.getFirst().asked().keySet());
    kinds.forEach(kind -> out.printf(Locale.ROOT, "%-38s", kind));
    out.printf(Locale.ROOT, "p50 / p95 ms%n");
    warmUp(kinds);
    row(out, kinds, "words only", Mode.KEYWORD, Set.of());
    row(out, kinds, "meaning only", Mode.MEANING, Set.of());
    row(out, kinds, "hybrid", Mode.HYBRID, Set.of());
    row(out, kinds, "without synonyms, spelling", Mode.HYBRID, Set.of(), Language.PLAIN);
    for (Step step : Step.values()) {
      row(out, kinds, "without " + step.says(), Mode.HYBRID, EnumSet.of(step));
    }
  }

  /// Asks everything often enough that the times are those of a server that has run for a while.
  private void warmUp(List<String> kinds) throws IOException {
    var searcher = new Searcher(index, embedder, Set.of(), language);
    for (int i = 0; i < WARMING; i++) {
      for (String kind : kinds) {
        ranks(searcher, Mode.HYBRID, kind, new ArrayList<>());
      }
    }
  }

  private void row(PrintStream out, List<String> kinds, String name, Mode mode, Set<Step> leftOut)
      throws IOException {
    row(out, kinds, name, mode, leftOut, language);
  }

  private void row(
      PrintStream out,
      List<String> kinds,
      String name,
      Mode mode,
      Set<Step> leftOut,
      Language understood)
      throws IOException {
    var searcher = new Searcher(index, embedder, leftOut, understood);
    var millis = new ArrayList<Double>();
    Map<String, int[]> ranks = new LinkedHashMap<>();
    for (String kind : kinds) {
      ranks.put(kind, ranks(searcher, mode, kind, millis));
    }
    out.printf(Locale.ROOT, "%-28s", name);
    for (int[] each : ranks.values()) {
      Interval recall = Interval.of(Arrays.stream(each).mapToDouble(r -> r > 0 ? 1 : 0).toArray());
      Interval mrr =
          Interval.of(Arrays.stream(each).mapToDouble(r -> r > 0 ? 1.0 / r : 0).toArray());
      out.printf(Locale.ROOT, "%-17s  %-17s  ", recall, mrr);
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%.1f / %.1f%n",
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)]);
    out.flush();
  }

  private int[] ranks(Searcher searcher, Mode mode, String kind, List<Double> millis)
      throws IOException {
    var ranks = new int[items.size()];
    for (int i = 0; i < ranks.length; i++) {
      String text = items.get(i).asked().getOrDefault(kind, "");
      var answer = searcher.search(new Query(text, Filters.NONE, mode, Unit.PARAGRAPH, LIMIT));
      ranks[i] = items.get(i).rankIn(answer.hits());
      millis.add(answer.millis());
    }
    return ranks;
  }
}
