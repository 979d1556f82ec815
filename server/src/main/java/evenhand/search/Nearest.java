package evenhand.search;

import evenhand.index.Schema;
import evenhand.index.VectorCodes;
import evenhand.index.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The documents whose vectors are nearest to one: more than are wanted by what the index keeps of
/// them in few bits, then the nearest of those by the vectors themselves.
///
/// @param held what each must fulfil; null where any will do
record Nearest(IndexSearcher searcher, String field, @Nullable Query held) {
  /// In an index of more documents, of which one in four is a paragraph, graphs are faster; the
  /// codes in memory would be some 150 MB.
  private static final int MOST_IN_MEMORY = 5_000_000;

  /// What one processor goes through in a millisecond or two; more are shared among all.
  private static final int STRETCH = 1 << 16;

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
    if (held == null
        && field.equals(Schema.PARAGRAPH_VECTOR)
        && searcher.getIndexReader().maxDoc() <= MOST_IN_MEMORY) {
      ScoreDoc[] found = walked(vector, count);
      if (found != null) {
        return found;
      }
    }
    return searcher.search(new KnnFloatVectorQuery(field, vector, count, held), count).scoreDocs;
  }

  private record Stretch(LeafReaderContext leaf, VectorCodes codes, int from, int to) {}

  /// @return null where a segment keeps its vectors otherwise
  private ScoreDoc @Nullable [] walked(float[] vector, int count) throws IOException {
    var stretches = new ArrayList<Stretch>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (leaf.reader().getFloatVectorValues(field) == null) {
        continue;
      }
      VectorCodes codes = VectorCodes.of(leaf.reader());
      if (codes == null) {
        return null;
      }
      for (int from = 0; from < codes.size(); from += STRETCH) {
        stretches.add(new Stretch(leaf, codes, from, Math.min(from + STRETCH, codes.size())));
      }
    }
    return stretches.parallelStream()
        .map(stretch -> nearest(stretch, vector, count))
        .reduce(Nearest::together)
        .map(Nearest::found)
        .orElseGet(() -> new ScoreDoc[0]);
  }

  /// The nearest of a stretch, as numbers that sort by nearness and then by document.
  private static LongHeap nearest(Stretch stretch, float[] vector, int count) {
    var best = new LongHeap(count);
    LeafReaderContext leaf = stretch.leaf();
    try {
      stretch
          .codes()
          .walk(
              vector,
              leaf.reader().getLiveDocs(),
              stretch.from(),
              stretch.to(),
              (doc, nearness) ->
                  best.insertWithOverflow(
                      ((long) NumericUtils.floatToSortableInt(nearness) << Integer.SIZE)
                          | (leaf.docBase + doc)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best;
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
