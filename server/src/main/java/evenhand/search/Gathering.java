package evenhand.search;

import evenhand.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;

/// Brings together the passages that words find and those that meaning finds, and looks at each of
/// them from both sides: a passage that only one way found still gets its true score in the other.
final class Gathering {
  private final IndexSearcher searcher;
  private final Look look;

  Gathering(IndexSearcher searcher, Look look) {
    this.searcher = searcher;
    this.look = look;
  }

  /// @param depth how many each way contributes
  /// @return in the order of their numbers
  List<Candidate> candidates(int depth) throws IOException {
    var docs = new TreeSet<Integer>();
    if (look.words().isPresent()) {
      addAll(docs, search(held(look.words().get()), depth));
    }
    if (look.vector().isPresent()) {
      addAll(docs, search(nearest(vectorField(), depth), depth));
    }
    if (look.words().isEmpty() && look.vector().isEmpty()) {
      addAll(docs, search(look.held(), depth));
    }
    return weighed(docs.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void addAll(Set<Integer> docs, ScoreDoc[] found) {
    for (ScoreDoc each : found) {
      docs.add(each.doc);
    }
  }

  private ScoreDoc[] search(Query query, int depth) throws IOException {
    return searcher.search(query, depth).scoreDocs;
  }

  private Query held(Query words) {
    return new BooleanQuery.Builder()
        .add(words, look.enough() ? Occur.SHOULD : Occur.MUST)
        .add(look.held(), Occur.FILTER)
        .build();
  }

  private Query nearest(String field, int depth) {
    return new KnnFloatVectorQuery(field, look.vector().orElseThrow(), depth, look.held());
  }

  private String vectorField() {
    return look.unit() == Unit.PARAGRAPH ? Schema.PARAGRAPH_VECTOR : Schema.SENTENCE_VECTOR;
  }

  private List<Candidate> weighed(int[] docs) throws IOException {
    float[] words = wordScores(docs);
    var candidates = new ArrayList<Candidate>(docs.length);
    int from = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < docs.length && docs[to] < end) {
        to++;
      }
      if (to > from) {
        weigh(leaf, docs, words, from, to, candidates);
      }
      from = to;
    }
    return candidates;
  }

  private void weigh(
      LeafReaderContext leaf, int[] docs, float[] words, int from, int to, List<Candidate> into)
      throws IOException {
    Closeness whole = closeness(leaf, vectorField());
    Closeness sentences = closeness(leaf, Schema.SENTENCE_VECTOR);
    NumericDocValues counts = leaf.reader().getNumericDocValues(Schema.SENTENCES);
    for (int i = from; i < to; i++) {
      int local = docs[i] - leaf.docBase;
      float meaning = whole.of(local);
      float best = meaning;
      if (look.unit() == Unit.PARAGRAPH && counts != null && counts.advanceExact(local)) {
        long count = counts.longValue();
        best = count == 0 ? meaning : -1;
        for (int s = 1; s <= count; s++) {
          best = Math.max(best, sentences.of(local + s));
        }
      }
      into.add(new Candidate(docs[i], words[i], meaning, best));
    }
  }

  private Closeness closeness(LeafReaderContext leaf, String field) throws IOException {
    FloatVectorValues values =
        look.vector().isEmpty() ? null : leaf.reader().getFloatVectorValues(field);
    return values == null ? doc -> 0 : to(look.vector().orElseThrow(), values);
  }

  private float[] wordScores(int[] docs) throws IOException {
    var scores = new float[docs.length];
    if (look.words().isEmpty()) {
      return scores;
    }
    Query rewritten = searcher.rewrite(look.words().get());
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
    int at = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < docs.length && docs[at] < end; at++) {
        int local = docs[at] - leaf.docBase;
        if (scorer != null && advanceTo(scorer, local)) {
          scores[at] = scorer.score();
        }
      }
    }
    return scores;
  }

  private static boolean advanceTo(Scorer scorer, int doc) throws IOException {
    int at = scorer.docID();
    return at == doc || (at < doc && scorer.iterator().advance(doc) == doc);
  }

  /// How close documents are, asked in the order of their numbers.
  private interface Closeness {
    float of(int doc) throws IOException;
  }

  private static Closeness to(float[] query, FloatVectorValues values) {
    DocIndexIterator at = values.iterator();
    return doc -> {
      int here = at.docID();
      boolean there = here == doc || (here < doc && at.advance(doc) == doc);
      return there ? VectorUtil.dotProduct(query, values.vectorValue(at.index())) : -1;
    };
  }
}
