package evenhand.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// The vectors that an import computed for the sentences of a report, by their text: whoever works
/// on that report again need not embed it again.
final class ImportedVectors {
  private static final Set<String> FIELDS = Set.of(Schema.TEXT);

  private final Map<String, float[]> found = new HashMap<>();

  private ImportedVectors() {}

  /// @return bit for bit what embedding the text gives; empty where the report is not in the index
  static Map<String, float[]> of(String report, Iterable<LeafReaderContext> leaves)
      throws IOException {
    var kept = new ImportedVectors();
    for (LeafReaderContext leaf : leaves) {
      kept.collect(leaf.reader(), report);
    }
    return kept.found;
  }

  private void collect(LeafReader leaf, String report) throws IOException {
    PostingsEnum documents = leaf.postings(new Term(Schema.REPORT, report), PostingsEnum.NONE);
    FloatVectorValues vectors = leaf.getFloatVectorValues(Schema.SENTENCE_VECTOR);
    if (documents == null || vectors == null) {
      return;
    }
    Bits live = leaf.getLiveDocs();
    NumericDocValues counts = leaf.getNumericDocValues(Schema.SENTENCES);
    StoredFields stored = leaf.storedFields();
    KnnVectorValues.DocIndexIterator places = vectors.iterator();
    String only = null; // the paragraph whose one sentence stands for all of it
    for (int each = documents.nextDoc(); each != NO_MORE_DOCS; each = documents.nextDoc()) {
      if (live != null && !live.get(each)) {
        continue;
      }
      if (counts != null && counts.advanceExact(each)) {
        only = counts.longValue() == 1 ? text(stored, each) : null;
      } else if (isAt(places, each)) {
        found.put(
            only == null ? text(stored, each) : only, vectors.vectorValue(places.index()).clone());
      }
    }
  }

  private static String text(StoredFields stored, int document) throws IOException {
    return Objects.requireNonNullElse(stored.document(document, FIELDS).get(Schema.TEXT), "");
  }

  private static boolean isAt(DocIdSetIterator places, int document) throws IOException {
    return (places.docID() < document ? places.advance(document) : places.docID()) == document;
  }
}
