package evenhand.search;

import evenhand.index.Analysis;
import evenhand.index.Schema;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A text as a query for any of its words.
final class WordsQuery {
  private WordsQuery() {}

  /// Empty where the text holds none but stop words.
  static Optional<Query> of(String text) {
    var terms = new LinkedHashSet<>(Terms.of(Analysis.STEMMED, text));
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    var any = new BooleanQuery.Builder();
    terms.stream()
        .limit(512)
        .forEach(term -> any.add(new TermQuery(new Term(Schema.WORDS, term)), Occur.SHOULD));
    return Optional.of(any.build());
  }
}
