package evenhand.search;

import evenhand.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;

/// Brings together the passages that words find and those that meaning finds, and looks at each of
/// them from both sides: a passage that only one way found still gets its true score in the other.
final class Gathering {
  /// What a cosine cannot be below.
  private static final float FARTHEST = -1;

  private static final float[] NONE = {};

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
    if (look.meaning().isPresent()) {
      addAll(docs, search(nearest(vectorField(), depth), depth));
    }
    if (look.words().isEmpty() && look.meaning().isEmpty()) {
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
    return new KnnFloatVectorQuery(field, look.meaning().orElseThrow().whole(), depth, look.held());
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
    Vectors passages = vectors(leaf, vectorField());
    Vectors sentences = vectors(leaf, Schema.SENTENCE_VECTOR);
    float[] whole = look.meaning().map(Meaning::whole).orElse(NONE);
    List<float[]> clauses = look.meaning().map(Meaning::byClause).orElse(List.of());
    NumericDocValues counts = leaf.reader().getNumericDocValues(Schema.SENTENCES);
    for (int i = from; i < to; i++) {
      int local = docs[i] - leaf.docBase;
      boolean parted = counts != null && counts.advanceExact(local);
      int first = parted ? local + 1 : local;
      int last = parted ? local + (int) counts.longValue() : local;
      into.add(
          new Candidate(
              docs[i],
              words[i],
              passages == null ? 0 : closeness(passages.of(local), whole),
              sentences == null ? 0 : closeness(sentences, first, last, clauses)));
    }
  }

  /// How close each clause is to the closest of some sentences, on average.
  private static float closeness(Vectors sentences, int first, int last, List<float[]> clauses)
      throws IOException {
    var best = new float[clauses.size()];
    Arrays.fill(best, FARTHEST);
    for (int doc = first; doc <= last; doc++) {
      float[] sentence = sentences.of(doc);
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], closeness(sentence, clauses.get(i)));
      }
    }
    float sum = 0;
    for (float each : best) {
      sum += each;
    }
    return sum / best.length;
  }

  private static float closeness(float @Nullable [] passage, float[] query) {
    return passage == null ? FARTHEST : VectorUtil.dotProduct(query, passage);
  }

  private @Nullable Vectors vectors(LeafReaderContext leaf, String field) throws IOException {
    FloatVectorValues values =
        look.meaning().isEmpty() ? null : leaf.reader().getFloatVectorValues(field);
    return values == null ? null : Vectors.of(values);
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

  /// The vectors of documents, asked in the order of their numbers. An answer is overwritten by the
  /// next.
  private interface Vectors {
    float @Nullable [] of(int doc) throws IOException;

    static Vectors of(FloatVectorValues values) {
      DocIndexIterator at = values.iterator();
      return doc -> {
        int here = at.docID();
        boolean there = here == doc || (here < doc && at.advance(doc) == doc);
        return there ? values.vectorValue(at.index()) : null;
      };
    }
  }
}
