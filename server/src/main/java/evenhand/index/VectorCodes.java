package evenhand.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.quantization.OptimizedScalarQuantizer;
import org.apache.lucene.util.quantization.OptimizedScalarQuantizer.QuantizationResult;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.apache.lucene.util.quantization.QuantizedVectorsReader;
import org.jspecify.annotations.Nullable;

/// What the index keeps of a segment's paragraph vectors in two bits a dimension, in memory: some
/// 120 bytes a paragraph, 4 MB for 360 reports. Read from the file for each search, four fifths of
/// the time went into asking whether the file is still open. Safe from any thread; read when first
/// asked for, dropped with the segment.
public final class VectorCodes {
  /// A code is two planes of bits, a query four; a plane has a bit a dimension.
  private static final int PLANE = 6;

  private static final int CODE = 2 * PLANE;
  private static final int QUERY = 4 * PLANE;
  private static final int DIMENSIONS = PLANE * Long.SIZE;
  private static final float CODE_STEPS = 3;
  private static final float QUERY_STEPS = 15;

  private static final Map<CacheKey, VectorCodes> BY_SEGMENT = new ConcurrentHashMap<>();

  private final QuantizedByteVectorValues values;
  private final float[] centroid;
  private final float centroidProduct;
  private final int[] docs;
  private final long[] codes;
  private final float[] lowest;
  private final float[] step;
  private final float[] sum;
  private final float[] more;

  private VectorCodes(QuantizedByteVectorValues values) throws IOException {
    int count = values.size();
    this.values = values;
    centroid = values.getCentroid();
    centroidProduct = values.getCentroidDP();
    docs = new int[count];
    codes = new long[count * CODE];
    lowest = new float[count];
    step = new float[count];
    sum = new float[count];
    more = new float[count];
    for (int i = 0; i < count; i++) {
      docs[i] = values.ordToDoc(i);
      planes(values.vectorValue(i), codes, i * CODE, CODE);
      QuantizationResult terms = values.getCorrectiveTerms(i);
      lowest[i] = terms.lowerInterval();
      step[i] = (terms.upperInterval() - terms.lowerInterval()) / CODE_STEPS;
      sum[i] = terms.quantizedComponentSum();
      more[i] = terms.additionalCorrection();
    }
  }

  /// @return null where the segment keeps paragraph vectors otherwise, or has none
  public static @Nullable VectorCodes of(LeafReader segment) throws IOException {
    CacheKey key = segment.getCoreCacheHelper().getKey();
    VectorCodes known = BY_SEGMENT.get(key);
    if (known != null) {
      return known;
    }
    QuantizedByteVectorValues values = values(segment);
    if (values == null || values.dimension() != DIMENSIONS) {
      return null;
    }
    var read = new VectorCodes(values);
    if (BY_SEGMENT.putIfAbsent(key, read) == null) {
      segment.getCoreCacheHelper().addClosedListener(BY_SEGMENT::remove);
    }
    return read;
  }

  /// Is told of each document and about how near it is: an estimate of the dot product.
  public interface Each {
    void document(int doc, float nearness);
  }

  /// How many there are, those that are deleted among them.
  public int size() {
    return docs.length;
  }

  /// Goes through all of a stretch that are not deleted.
  ///
  /// @param to not included
  public void walk(float[] query, @Nullable Bits live, int from, int to, Each each)
      throws IOException {
    var whole = new byte[DIMENSIONS];
    QuantizationResult terms =
        values.getQuantizer().scalarQuantize(query.clone(), whole, (byte) 4, centroid);
    var packed = new byte[QUERY * Long.BYTES];
    OptimizedScalarQuantizer.transposeHalfByte(whole, packed);
    var asked = new long[QUERY];
    planes(packed, asked, 0, QUERY);
    float low = terms.lowerInterval();
    float high = (terms.upperInterval() - low) / QUERY_STEPS;
    float all = high * terms.quantizedComponentSum();
    float apart = terms.additionalCorrection() - centroidProduct;
    for (int i = from; i < to; i++) {
      if (live == null || live.get(docs[i])) {
        float near =
            lowest[i] * (low * DIMENSIONS + all)
                + step[i] * (low * sum[i] + high * product(asked, i * CODE))
                + more[i]
                + apart;
        each.document(docs[i], near);
      }
    }
  }

  /// The product of a query in four bits and a code in two.
  private int product(long[] asked, int at) {
    int product = 0;
    for (int i = 0; i < PLANE; i++) {
      long one = codes[at + i];
      long two = codes[at + PLANE + i];
      for (int bit = 0; bit < 4; bit++) {
        long plane = asked[bit * PLANE + i];
        product += (Long.bitCount(plane & one) + 2 * Long.bitCount(plane & two)) << bit;
      }
    }
    return product;
  }

  private static void planes(byte[] packed, long[] into, int at, int count) {
    ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(into, at, count);
  }

  private static @Nullable QuantizedByteVectorValues values(LeafReader segment) throws IOException {
    KnnVectorsReader all = segment instanceof CodecReader codec ? codec.getVectorReader() : null;
    KnnVectorsReader own =
        all instanceof PerFieldKnnVectorsFormat.FieldsReader fields
            ? fields.getFieldReader(Schema.PARAGRAPH_VECTOR)
            : null;
    return own instanceof QuantizedVectorsReader reader
            && reader.getQuantizedVectorValues(Schema.PARAGRAPH_VECTOR)
                instanceof QuantizedByteVectorValues quantized
        ? quantized
        : null;
  }
}
