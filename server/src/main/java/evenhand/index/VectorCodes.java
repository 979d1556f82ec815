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
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.quantization.OptimizedScalarQuantizer;
import org.apache.lucene.util.quantization.OptimizedScalarQuantizer.QuantizationResult;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.apache.lucene.util.quantization.QuantizedVectorsReader;
import org.jspecify.annotations.Nullable;

/// What the index keeps of a segment's vectors in two bits a dimension, in memory: some 120 bytes a
/// vector, for 360 reports 4 MB of paragraphs and 14 MB of sentences. Read from the file for each
/// search, four fifths of the time went into asking whether the file is still open. Safe from any
/// thread; read when first asked for, dropped with the segment.
public final class VectorCodes {
  /// Of memory, for each vector.
  public static final int BYTES = 120;

  /// A code is two planes of bits, a query four; a plane has a bit a dimension.
  private static final int PLANE = 6;

  private static final int CODE = 2 * PLANE;
  private static final int QUERY = 4 * PLANE;
  private static final int DIMENSIONS = PLANE * Long.SIZE;
  private static final float CODE_STEPS = 3;
  private static final float QUERY_STEPS = 15;

  /// Four standard deviations of what the two lower bits of a query and a code in two make by
  /// chance: of 384 dimensions, each bit half the time set, a product of bits varies by 24, and
  /// there are two of weight 2 and 4 for the upper and of weight 1 and 2 for the lower.
  private static final float SURELY = 100;

  private static final Map<Key, VectorCodes> KNOWN = new ConcurrentHashMap<>();

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

  private record Key(CacheKey segment, String field) {}

  /// @param field one of vectors
  /// @return null where the segment keeps them otherwise, or has none
  public static @Nullable VectorCodes of(LeafReader segment, String field) throws IOException {
    var key = new Key(segment.getCoreCacheHelper().getKey(), field);
    VectorCodes known = KNOWN.get(key);
    if (known != null) {
      return known;
    }
    QuantizedByteVectorValues values = values(segment, field);
    if (values == null || values.dimension() != DIMENSIONS) {
      return null;
    }
    var read = new VectorCodes(values);
    if (KNOWN.putIfAbsent(key, read) == null) {
      segment.getCoreCacheHelper().addClosedListener(closed -> KNOWN.remove(key));
    }
    return read;
  }

  /// How many there are, those that are deleted among them.
  public int size() {
    return docs.length;
  }

  /// The nearest of a stretch by an estimate of the dot product, as numbers that sort by nearness
  /// and then by document.
  ///
  /// What the query's two higher bits say is enough to pass most over: the two lower bits are worth
  /// a fifth of a product, and of that what chance makes of it is known.
  ///
  /// @param wanted null where every document is
  /// @param to not included
  /// @param base added to each document's number
  /// @param count how many at most
  public LongHeap nearest(
      float[] query, @Nullable Bits wanted, int from, int to, int base, int count)
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
    float byChance = (float) (ones(asked, 0) + 2 * ones(asked, 1)) / DIMENSIONS;
    var best = new LongHeap(count);
    float worst = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      if (wanted != null && !wanted.get(docs[i])) {
        continue;
      }
      float fixed = lowest[i] * (low * DIMENSIONS + all) + step[i] * low * sum[i] + more[i] + apart;
      float unit = step[i] * high;
      int product = product(asked, i * CODE, 2);
      if (fixed + unit * (product + byChance * sum[i] + SURELY) < worst) {
        continue;
      }
      float near = fixed + unit * (product + product(asked, i * CODE, 0));
      best.insertWithOverflow(
          ((long) NumericUtils.floatToSortableInt(near) << Integer.SIZE) | (base + docs[i]));
      if (best.size() == count) {
        worst = NumericUtils.sortableIntToFloat((int) (best.top() >> Integer.SIZE));
      }
    }
    return best;
  }

  /// The product of two neighbouring bits of a query and a code in two.
  private int product(long[] asked, int at, int lower) {
    int product = 0;
    for (int i = 0; i < PLANE; i++) {
      long one = codes[at + i];
      long two = codes[at + PLANE + i];
      for (int bit = lower; bit < lower + 2; bit++) {
        long plane = asked[bit * PLANE + i];
        product += (Long.bitCount(plane & one) + 2 * Long.bitCount(plane & two)) << bit;
      }
    }
    return product;
  }

  private static int ones(long[] asked, int bit) {
    int ones = 0;
    for (int i = 0; i < PLANE; i++) {
      ones += Long.bitCount(asked[bit * PLANE + i]);
    }
    return ones;
  }

  private static void planes(byte[] packed, long[] into, int at, int count) {
    ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(into, at, count);
  }

  private static @Nullable QuantizedByteVectorValues values(LeafReader segment, String field)
      throws IOException {
    KnnVectorsReader all = segment instanceof CodecReader codec ? codec.getVectorReader() : null;
    KnnVectorsReader own =
        all instanceof PerFieldKnnVectorsFormat.FieldsReader fields
            ? fields.getFieldReader(field)
            : null;
    return own instanceof QuantizedVectorsReader reader
            && reader.getQuantizedVectorValues(field) instanceof QuantizedByteVectorValues quantized
        ? quantized
        : null;
  }
}
