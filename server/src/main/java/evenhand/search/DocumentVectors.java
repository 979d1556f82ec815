package evenhand.search;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// The vectors of a segment's documents, asked in the order of their numbers. An answer is
/// overwritten by the next.
interface DocumentVectors {
  /// @return null where the document has none
  float @Nullable [] of(int doc) throws IOException;

  /// @return null where no document has one
  static @Nullable DocumentVectors of(LeafReaderContext leaf, String field) throws IOException {
    FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
    if (values == null) {
      return null;
    }
    DocIndexIterator at = values.iterator();
    return doc -> {
      int here = at.docID();
      boolean there = here == doc || (here < doc && at.advance(doc) == doc);
      return there ? values.vectorValue(at.index()) : null;
    };
  }
}
