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
  /// A longer text is a document; its first words say what it is about.
  private static final int MOST_WORDS = 400;

  private WordsQuery() {}

  /// Empty where the text holds none but stop words.
  static Optional<Query> of(String text, Unit unit) {
    String field = unit == Unit.PARAGRAPH ? Schema.PARAGRAPH_WORDS : Schema.SENTENCE_WORDS;
    var terms = new LinkedHashSet<>(Terms.of(Analysis.STEMMED, text));
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    var any = new BooleanQuery.Builder();
    for (String term : terms.stream().limit(MOST_WORDS).toList()) {
      any.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    }
    return Optional.of(any.build());
  }
}
