package evenhand.search;

import evenhand.embed.Embedder;
import evenhand.index.ReportIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;

/// Finds precedents: passages of imported reports that use the words of a query or mean what it
/// means. Safe from any thread; sees what was imported when the search began.
public final class Searcher {
  /// How many passages each way of finding contributes to the ranking.
  private static final int DEPTH = 200;

  private final ReportIndex index;
  private final Supplier<Embedder> embedder;

  /// @param embedder asked only when meaning counts
  public Searcher(ReportIndex index, Supplier<Embedder> embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  /// Passages for what somebody typed; double quotes mean a phrase and `*` a pattern.
  public Answer search(Query query) throws IOException {
    return answer(query, Wanted.of(query.text()));
  }

  /// Passages comparable to a text as it stands, whatever marks are in it.
  public Answer comparable(String text, Filters filters, Unit unit, int limit) throws IOException {
    return answer(new Query(text, filters, Mode.HYBRID, unit, limit), Wanted.like(text));
  }

  private Answer answer(Query query, Wanted wanted) throws IOException {
    long begun = System.nanoTime();
    List<Hit> hits = wanted.isEmpty() ? List.of() : hits(query, wanted);
    return new Answer(hits, (System.nanoTime() - begun) / 1e6);
  }

  private List<Hit> hits(Query query, Wanted wanted) throws IOException {
    var required = wanted.required().stream().map(Requirements::of).toList();
    var words = WordsQuery.of(wanted.plain());
    var look =
        new Look(
            query.unit(),
            Held.to(query.unit(), query.filters(), required),
            query.mode() == Mode.MEANING ? Optional.empty() : words,
            query.mode() == Mode.KEYWORD || wanted.plain().isBlank()
                ? Optional.empty()
                : Optional.of(embedder.get().query(wanted.plain())));
    return index.read(searcher -> hits(searcher, query, look, required, words));
  }

  private static List<Hit> hits(
      IndexSearcher searcher,
      Query query,
      Look look,
      List<org.apache.lucene.search.Query> required,
      Optional<org.apache.lucene.search.Query> words)
      throws IOException {
    int depth = Math.max(DEPTH, 2 * query.limit());
    var ranked = Fusion.rank(query.mode(), new Gathering(searcher, look).candidates(depth));
    var marked = new ArrayList<org.apache.lucene.search.Query>(required);
    words.ifPresent(marked::add);
    return new HitList(searcher, Highlights.of(searcher, marked)).of(ranked, query.limit());
  }
}
