package evenhand.search;

import evenhand.embed.Embedder;
import evenhand.index.ReportIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Finds precedents: passages of imported reports that use the words of a query or mean what it
/// means. Safe from any thread; sees what was imported when the search began.
public final class Searcher {
  /// How many passages each way of finding contributes to the ranking.
  private static final int DEPTH = 200;

  private final ReportIndex index;
  private final Supplier<Embedder> embedder;
  private final Set<Step> leftOut;

  /// @param embedder asked only when meaning counts
  public Searcher(ReportIndex index, Supplier<Embedder> embedder) {
    this(index, embedder, Set.of());
  }

  /// @param leftOut what to rank without, for measuring
  public Searcher(ReportIndex index, Supplier<Embedder> embedder, Set<Step> leftOut) {
    this.index = index;
    this.embedder = embedder;
    this.leftOut = Set.copyOf(leftOut);
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
    boolean byWords = query.mode() != Mode.MEANING;
    boolean byMeaning = query.mode() != Mode.KEYWORD && !wanted.plain().isBlank();
    var required = wanted.required().stream().map(Requirements::of).toList();
    var words = WordsQuery.of(wanted.plain(), query.unit(), leftOut);
    var look =
        new Look(
            query.unit(),
            Held.to(query.unit(), query.filters(), required),
            !required.isEmpty(),
            byWords ? words : Optional.empty(),
            byMeaning ? Optional.of(Meaning.of(wanted.plain(), embedder.get())) : Optional.empty());
    if (look.isEmpty()) {
      return List.of();
    }
    var marked = new ArrayList<>(required);
    WordsQuery.of(wanted.plain(), query.unit(), EnumSet.of(Step.HEADINGS)).ifPresent(marked::add);
    return index.read(searcher -> {
      int depth = Math.max(DEPTH, 2 * query.limit());
      var candidates = new Gathering(searcher, look).candidates(depth);
      var ranked = Fusion.rank(query.mode(), candidates, leftOut);
      var highlights = Highlights.of(searcher, marked);
      return new HitList(searcher, highlights, !required.isEmpty()).of(ranked, query.limit());
    });
  }
}
