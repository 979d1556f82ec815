package evenhand.search;

import evenhand.index.Analysis;
import evenhand.index.Schema;
import java.util.List;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What every hit is held to, as one query that scores nothing.
final class Held {
  private Held() {}

  static Query to(Unit unit, Filters filters, List<Query> required, List<Query> excluded) {
    var all = new BooleanQuery.Builder();
    term(all, Schema.UNIT, unit.id());
    if (!filters.form().isEmpty()) {
      var forms = filters.form().stream().map(BytesRef::new).toList();
      all.add(new TermInSetQuery(Schema.FORM, forms), Occur.FILTER);
    }
    term(all, Schema.ASPECT, filters.aspect());
    term(all, Schema.GRADE, filters.grade());
    term(all, Schema.OVERALL, filters.overall());
    if (filters.authority() != null) {
      for (String word : Terms.of(Analysis.EXACT, filters.authority())) {
        term(all, Schema.AUTHORITY_WORDS, word);
      }
    }
    if (filters.from() != null || filters.to() != null) {
      int from = filters.from() == null ? Integer.MIN_VALUE : filters.from();
      int to = filters.to() == null ? Integer.MAX_VALUE : filters.to();
      all.add(IntField.newRangeQuery(Schema.YEAR, from, to), Occur.FILTER);
    }
    required.forEach(each -> all.add(each, Occur.FILTER));
    excluded.forEach(each -> all.add(each, Occur.MUST_NOT));
    return all.build();
  }

  private static void term(BooleanQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }
}
