package evenhand.search;

import evenhand.index.Analysis;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A text as a query for any of its words.
final class WordsQuery {
  /// A longer text is a document; its first words say what it is about.
  private static final int MOST_WORDS = 400;

  private WordsQuery() {}

  /// The different stems of a text, in order; none but stop words give none.
  static List<String> stems(String text) {
    var stems = new LinkedHashSet<>(Terms.of(Analysis.STEMMED, text));
    return stems.stream().limit(MOST_WORDS).toList();
  }

  /// Any of some stems, or any of the other ways to say them. Empty where there is neither.
  ///
  /// Where the index has each stem is looked up here, once, for all that is asked of it after.
  static Optional<Query> of(
      List<String> stems, List<Query> others, Unit unit, IndexSearcher searcher)
      throws IOException {
    if (stems.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    var any = new BooleanQuery.Builder();
    for (String stem : stems) {
      var term = new Term(unit.words(), stem);
      any.add(new TermQuery(term, TermStates.build(searcher, term, true)), Occur.SHOULD);
    }
    others.forEach(other -> any.add(other, Occur.SHOULD));
    return Optional.of(any.build());
  }
}
