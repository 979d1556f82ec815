package evenhand.search;

import evenhand.index.VectorCodes;
import evenhand.index.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The documents whose vectors are nearest to one: more than are wanted by what the index keeps of
/// them in few bits, then the nearest of those by the vectors themselves. What can be done before
/// that one is known is done when it is made.
final class Nearest {
  /// As many as take a quarter of the memory; of more the index is asked instead.
  private static final long MOST_IN_MEMORY =
      Runtime.getRuntime().maxMemory() / 4 / VectorCodes.BYTES;

  /// What one processor goes through in a millisecond; more are shared among all.
  private static final int SHARE = 1 << 17;

  private final IndexSearcher searcher;
  private final String field;
  private final @Nullable Query held;

  /// Null where a segment keeps its vectors otherwise, and where there are too many.
  private final @Nullable List<List<Stretch>> shares;

  /// @param held what each must fulfil; null where any will do
  Nearest(IndexSearcher searcher, String field, @Nullable Query held) throws IOException {
    this.searcher = searcher;
    this.field = field;
    this.held = held;
    List<Stretch> stretches = stretches();
    shares = stretches == null ? null : shares(stretches);
  }

  /// At most `count` documents, in no order.
  int[] to(float[] vector, int count) throws IOException {
    ScoreDoc[] found = near(vector, count * Vectors.OVERSAMPLED);
    if (found.length > count) {
      Arrays.sort(found, Comparator.comparingInt(each -> each.doc));
      compare(found, vector);
      Arrays.sort(found, Comparator.comparingDouble((ScoreDoc each) -> each.score).reversed());
    }
    return Arrays.stream(found).limit(count).mapToInt(each -> each.doc).toArray();
  }

  private ScoreDoc[] near(float[] vector, int count) throws IOException {
    if (shares != null) {
      return shares.parallelStream()
          .map(share -> nearest(share, vector, count))
          .reduce(Nearest::together)
          .map(Nearest::found)
          .orElseGet(() -> new ScoreDoc[0]);
    }
    return searcher.search(new KnnFloatVectorQuery(field, vector, count, held), count).scoreDocs;
  }

  /// @param wanted null where every document is
  /// @param to not included
  private record Stretch(VectorCodes codes, @Nullable Bits wanted, int base, int from, int to) {
    int size() {
      return to - from;
    }
  }

  private static LongHeap nearest(List<Stretch> share, float[] vector, int count) {
    var best = new LongHeap(count);
    for (Stretch each : share) {
      try {
        each.codes.addNearest(vector, each.wanted, each.from, each.to, each.base, count, best);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return best;
  }

  private static List<List<Stretch>> shares(List<Stretch> stretches) {
    var shares = new ArrayList<List<Stretch>>();
    int room = 0;
    for (Stretch each : stretches) {
      if (each.size() > room) {
        shares.add(new ArrayList<>());
        room = SHARE;
      }
      shares.getLast().add(each);
      room -= each.size();
    }
    return shares;
  }

  private @Nullable List<Stretch> stretches() throws IOException {
    if (vectors() > MOST_IN_MEMORY) {
      return null;
    }
    var stretches = new ArrayList<Stretch>();
    Weight weight = held == null ? null : matching(held);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (leaf.reader().getFloatVectorValues(field) == null) {
        continue;
      }
      VectorCodes codes = VectorCodes.of(leaf.reader(), field);
      if (codes == null) {
        return null;
      }
      Bits live = leaf.reader().getLiveDocs();
      Bits wanted = weight == null ? live : matches(weight, leaf, live);
      for (int from = 0; from < codes.size(); from += SHARE) {
        int to = Math.min(from + SHARE, codes.size());
        stretches.add(new Stretch(codes, wanted, leaf.docBase, from, to));
      }
    }
    return stretches;
  }

  private long vectors() throws IOException {
    long vectors = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
      vectors += values == null ? 0 : values.size();
    }
    return vectors;
  }

  private Weight matching(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static Bits matches(Weight weight, LeafReaderContext leaf, @Nullable Bits live)
      throws IOException {
    int count = leaf.reader().maxDoc();
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return new Bits.MatchNoBits(count);
    }
    BitSet matches = BitSet.of(scorer.iterator(), count);
    if (live == null) {
      return matches;
    }
    return new Bits() {
      @Override
      public boolean get(int doc) {
        return matches.get(doc) && live.get(doc);
      }

      @Override
      public int length() {
        return count;
      }
    };
  }

  private static LongHeap together(LongHeap one, LongHeap other) {
    while (other.size() > 0) {
      one.insertWithOverflow(other.pop());
    }
    return one;
  }

  private static ScoreDoc[] found(LongHeap best) {
    var found = new ScoreDoc[best.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = new ScoreDoc((int) best.pop(), 0);
    }
    return found;
  }

  /// Gives each its cosine for its score.
  private void compare(ScoreDoc[] byNumber, float[] vector) throws IOException {
    int at = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      DocumentVectors vectors = DocumentVectors.of(leaf, field);
      for (; at < byNumber.length && byNumber[at].doc < end; at++) {
        float[] own = vectors == null ? null : vectors.of(byNumber[at].doc - leaf.docBase);
        byNumber[at].score = own == null ? -1 : VectorUtil.dotProduct(vector, own);
      }
    }
  }
}
