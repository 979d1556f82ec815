package evenhand.search;

import evenhand.index.Vectors;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The documents whose vectors are nearest to one: more than are wanted by what the index keeps of
/// them in few bits, then the nearest of those by the vectors themselves.
///
/// @param held what each must fulfil; null where any will do
record Nearest(IndexSearcher searcher, String field, @Nullable Query held) {
  /// At most `count` documents, in no order.
  int[] to(float[] vector, int count) throws IOException {
    int some = count * Vectors.OVERSAMPLED;
    var query = new KnnFloatVectorQuery(field, vector, some, held);
    ScoreDoc[] found = searcher.search(query, some).scoreDocs;
    if (found.length > count) {
      Arrays.sort(found, Comparator.comparingInt(each -> each.doc));
      compare(found, vector);
      Arrays.sort(found, Comparator.comparingDouble((ScoreDoc each) -> each.score).reversed());
    }
    return Arrays.stream(found).limit(count).mapToInt(each -> each.doc).toArray();
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
