package evenhand.search;

import evenhand.index.Analysis;
import evenhand.index.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/// Phrases and patterns as queries on the words as printed.
final class Requirements {
  /// How many different words a pattern may stand for inside a phrase: more than there are.
  private static final int MOST_WORDS = 1 << 20;

  static {
    IndexSearcher.setMaxClauseCount(MOST_WORDS); // Lucene's own is for queries from strangers
  }

  /// Stands for a star while the text is cut into words, and survives it as a letter.
  private static final String STAR = "zqstarqz";

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");

  private Requirements() {}

  /// @param text a phrase or one word; with `*` in a word for any letters
  static Query of(String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word in it");
    }
    if (words.size() == 1) {
      var term = new Term(Schema.EXACT, words.getFirst());
      return isPattern(words.getFirst()) ? new WildcardQuery(term) : new TermQuery(term);
    }
    IntervalsSource[] parts =
        words.stream().map(Requirements::part).toArray(IntervalsSource[]::new);
    return new IntervalQuery(Schema.EXACT, Intervals.phrase(parts));
  }

  /// What no hit may hold.
  ///
  /// @param phrases as [#of] takes them
  /// @param words of which no form may be there
  static List<Query> against(List<String> phrases, List<String> words, Unit unit) {
    var all = new ArrayList<Query>();
    phrases.forEach(phrase -> all.add(of(phrase)));
    for (String word : words) {
      all.add(of(word));
      for (String stem : Terms.of(Analysis.STEMMED, word.indexOf('-') < 0 ? word : "")) {
        all.add(new TermQuery(new Term(unit.words(), stem)));
      }
    }
    return all;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String word : Terms.of(Analysis.EXACT, text.replace("*", STAR))) {
      String pattern = word.replace(STAR, "*");
      if (LETTERS.matcher(pattern).find()) { // a star alone would stand for every word there is
        words.add(pattern);
      }
    }
    return words;
  }

  private static boolean isPattern(String word) {
    return word.indexOf('*') >= 0;
  }

  private static IntervalsSource part(String word) {
    return isPattern(word)
        ? Intervals.wildcard(new BytesRef(word), MOST_WORDS)
        : Intervals.term(word);
  }
}
