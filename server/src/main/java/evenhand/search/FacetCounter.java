package evenhand.search;

import evenhand.index.ReportIndex;
import evenhand.search.forward.By;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Counts the passages that a search concerns. Safe from any thread.
public final class FacetCounter {
  private final ReportIndex index;
  private final ForwardReader passages;
  private final Language language;

  public FacetCounter(ReportIndex index, ForwardReader passages, Language language) {
    this.index = index;
    this.passages = passages;
    this.language = language;
  }

  public Facets of(Query query) throws IOException {
    Language.Understood wanted = language.read(query.text());
    return index.read(searcher -> {
      ForwardIndex forward = passages.of(searcher);
      List<Passage> all = matching(searcher, forward, query, wanted, query.filters());
      var counts = new EnumMap<By, List<Facets.Count>>(By.class);
      for (By by : By.values()) {
        Filters open = without(by, query.filters());
        List<Passage> counted =
            open.equals(query.filters()) ? all : matching(searcher, forward, query, wanted, open);
        counts.put(by, counts(by, counted));
      }
      return new Facets(all.size(), counts);
    });
  }

  private List<Passage> matching(
      IndexSearcher searcher,
      ForwardIndex forward,
      Query query,
      Language.Understood understood,
      Filters filters)
      throws IOException {
    Wanted wanted = understood.wanted();
    if (wanted.isEmpty()) {
      return List.of();
    }
    var all = new BooleanQuery.Builder();
    var required = wanted.required().stream().map(Requirements::of).toList();
    var excluded = Requirements.against(wanted.excluded(), wanted.without(), query.unit());
    all.add(Held.to(query.unit(), filters, required, excluded), Occur.FILTER);
    if (query.mode() != Mode.MEANING) {
      var concepts = language.concepts(understood.loose(), searcher);
      ConceptQueries.most(concepts, query.unit()).ifPresent(most -> all.add(most, Occur.FILTER));
    }
    Weight weight =
        searcher.createWeight(searcher.rewrite(all.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    var found = new ArrayList<Passage>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        add(scorer.iterator(), leaf, forward, found);
      }
    }
    return found;
  }

  private static void add(
      DocIdSetIterator docs, LeafReaderContext leaf, ForwardIndex forward, List<Passage> into)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      @Nullable Passage passage =
          live == null || live.get(doc) ? forward.ofDocument(leaf.docBase + doc) : null;
      if (passage != null) {
        into.add(passage);
      }
    }
  }

  private static List<Facets.Count> counts(By by, List<Passage> passages) {
    Map<String, Integer> counts = new HashMap<>();
    passages.forEach(passage -> counts.merge(by.key(passage), 1, Integer::sum));
    Comparator<Facets.Count> order =
        by == By.YEAR
            ? Comparator.comparing(Facets.Count::key, by.order()).reversed()
            : Comparator.comparingInt(Facets.Count::passages)
                .reversed()
                .thenComparing(Facets.Count::key, by.order());
    return counts.entrySet().stream()
        .map(entry -> new Facets.Count(entry.getKey(), entry.getValue()))
        .sorted(order)
        .toList();
  }

  private static Filters without(By by, Filters all) {
    return switch (by) {
      case FORM ->
          new Filters(
              List.of(),
              all.aspect(),
              all.grade(),
              all.overall(),
              all.authority(),
              all.from(),
              all.to());
      case ASPECT ->
          new Filters(
              all.form(), null, all.grade(), all.overall(), all.authority(), all.from(), all.to());
      case GRADE ->
          new Filters(
              all.form(), all.aspect(), null, all.overall(), all.authority(), all.from(), all.to());
      case AUTHORITY ->
          new Filters(
              all.form(), all.aspect(), all.grade(), all.overall(), null, all.from(), all.to());
      case YEAR ->
          new Filters(
              all.form(), all.aspect(), all.grade(), all.overall(), all.authority(), null, null);
    };
  }
}
