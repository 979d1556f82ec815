package evenhand.search;

import evenhand.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TwoPhaseIterator;
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
    ScoreDoc[] byWords =
        look.words().isPresent() ? search(held(look.words().get()), depth) : new ScoreDoc[0];
    if (look.meaning().isPresent()) {
      int[] docs = all(byWords, near(depth));
      return weighed(docs, wordScores(docs, byWords, byWords.length < depth));
    }
    ScoreDoc[] found = look.words().isPresent() ? byWords : search(look.held(), depth);
    return Arrays.stream(found)
        .map(each -> new Candidate(each.doc, look.words().isEmpty() ? 0 : each.score, 0, 0, 0))
        .sorted(Comparator.comparingInt(Candidate::doc))
        .toList();
  }

  private static int[] all(ScoreDoc[] words, int[] near) {
    IntStream byWords = Arrays.stream(words).mapToInt(each -> each.doc);
    return IntStream.concat(byWords, Arrays.stream(near)).sorted().distinct().toArray();
  }

  private int[] near(int depth) throws IOException {
    var nearest = new Nearest(searcher, vectorField(), look.open() ? null : look.held());
    return nearest.to(look.meaning().orElseThrow().whole(), depth);
  }

  /// Only the best are counted, and what cannot be among them is passed over.
  private ScoreDoc[] search(Query query, int depth) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(depth, depth)).scoreDocs;
  }

  private Query held(Query words) {
    if (look.open()) {
      return words;
    }
    return new BooleanQuery.Builder()
        .add(words, look.enough() ? Occur.SHOULD : Occur.MUST)
        .add(look.held(), Occur.FILTER)
        .build();
  }

  private String vectorField() {
    return look.unit() == Unit.PARAGRAPH ? Schema.PARAGRAPH_VECTOR : Schema.SENTENCE_VECTOR;
  }

  private List<Candidate> weighed(int[] docs, float[] words) throws IOException {
    var candidates = new ArrayList<Candidate>(docs.length);
    float[] shares = shares(docs);
    int from = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < docs.length && docs[to] < end) {
        to++;
      }
      if (to > from) {
        weigh(leaf, docs, words, shares, from, to, candidates);
      }
      from = to;
    }
    return candidates;
  }

  private void weigh(
      LeafReaderContext leaf,
      int[] docs,
      float[] words,
      float[] shares,
      int from,
      int to,
      List<Candidate> into)
      throws IOException {
    DocumentVectors passages = vectors(leaf, vectorField());
    DocumentVectors sentences = vectors(leaf, Schema.SENTENCE_VECTOR);
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
              sentences == null ? 0 : closeness(sentences, first, last, clauses),
              shares[i]));
    }
  }

  /// How close each clause is to the closest of some sentences, on average.
  private static float closeness(
      DocumentVectors sentences, int first, int last, List<float[]> clauses) throws IOException {
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

  private @Nullable DocumentVectors vectors(LeafReaderContext leaf, String field)
      throws IOException {
    return look.meaning().isEmpty() ? null : DocumentVectors.of(leaf, field);
  }

  /// How much each passage holds of what the query speaks of.
  private float[] shares(int[] docs) throws IOException {
    var shares = new float[docs.length];
    for (Query part : look.parts()) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(part), ScoreMode.COMPLETE_NO_SCORES, 1);
      int at = 0;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Scorer scorer = weight.scorer(leaf);
        int end = leaf.docBase + leaf.reader().maxDoc();
        for (; at < docs.length && docs[at] < end; at++) {
          if (scorer != null && holds(scorer, docs[at] - leaf.docBase)) {
            shares[at] += 1f / look.parts().size();
          }
        }
      }
    }
    return shares;
  }

  /// Whether it is there, without looking for the next one where it is not.
  private static boolean holds(Scorer scorer, int doc) throws IOException {
    TwoPhaseIterator exact = scorer.twoPhaseIterator();
    DocIdSetIterator near = exact == null ? scorer.iterator() : exact.approximation();
    int at = near.docID() < doc ? near.advance(doc) : near.docID();
    return at == doc && (exact == null || exact.matches());
  }

  /// @param found by words, with their scores
  /// @param all whether no other passage holds any of the words
  private float[] wordScores(int[] docs, ScoreDoc[] found, boolean all) throws IOException {
    var scores = new float[docs.length];
    for (ScoreDoc each : found) {
      scores[Arrays.binarySearch(docs, each.doc)] = each.score;
    }
    if (look.words().isEmpty() || all) {
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
        if (scores[at] == 0 && scorer != null && advanceTo(scorer, local)) {
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
}
