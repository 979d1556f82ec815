package evenhand.search;

import evenhand.index.Analysis;
import evenhand.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Where in a passage the words of a query are. Single words are looked for in its text, cut as the
/// index cuts it, which for the few passages that are shown costs less than asking the index for
/// each word; phrases and patterns as the index itself accounts for the match.
final class Highlights {
  private final IndexSearcher searcher;
  private final Set<String> stems;
  private final List<Weight> weights;

  private Highlights(IndexSearcher searcher, Set<String> stems, List<Weight> weights) {
    this.searcher = searcher;
    this.stems = stems;
    this.weights = weights;
  }

  static Highlights of(IndexSearcher searcher, Set<String> stems, List<Query> queries)
      throws IOException {
    var weights = new ArrayList<Weight>();
    for (Query query : queries) {
      weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
    return new Highlights(searcher, Set.copyOf(stems), weights);
  }

  /// In order, none touching another's inside.
  ///
  /// @param text of the passage
  List<Span> in(int doc, String text) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    var spans = new ArrayList<Span>();
    Terms.walk(
        Analysis.STEMMED,
        text,
        (stem, start, end) -> {
          if (stems.contains(stem)) {
            spans.add(new Span(start, end));
          }
        });
    for (Weight weight : weights) {
      Matches matches = weight.matches(leaf, doc - leaf.docBase);
      if (matches != null) {
        for (String field : matches) {
          add(matches.getMatches(field), spans);
        }
      }
    }
    return merged(spans);
  }

  private static void add(MatchesIterator match, List<Span> spans) throws IOException {
    while (match != null && match.next()) {
      if (match.startOffset() >= 0) {
        spans.add(new Span(match.startOffset(), match.endOffset()));
      }
    }
  }

  private static List<Span> merged(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    var merged = new ArrayList<Span>();
    for (Span span : spans) {
      if (!merged.isEmpty() && span.start() < merged.getLast().end()) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
