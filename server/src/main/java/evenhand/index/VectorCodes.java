package evenhand.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
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

  /// So many codes stand column by column, so that one instruction goes through several of them.
  private static final int BLOCK = 512;

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
    codes = new long[(count + BLOCK - 1) / BLOCK * CODE * BLOCK];
    lowest = new float[count];
    step = new float[count];
    sum = new float[count];
    more = new float[count];
    var code = new long[CODE];
    for (int i = 0; i < count; i++) {
      docs[i] = values.ordToDoc(i);
      planes(values.vectorValue(i), code);
      for (int plane = 0; plane < CODE; plane++) {
        codes[column(i / BLOCK, plane) + i % BLOCK] = code[plane];
      }
      QuantizationResult terms = values.getCorrectiveTerms(i);
      lowest[i] = terms.lowerInterval();
      step[i] = (terms.upperInterval() - terms.lowerInterval()) / CODE_STEPS;
      sum[i] = terms.quantizedComponentSum();
      more[i] = terms.additionalCorrection();
    }
  }

  private static int column(int block, int plane) {
    return (block * CODE + plane) * BLOCK;
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

  /// Adds those of a stretch that are nearer than the farthest of the best so far, by an estimate
  /// of the dot product, as numbers that sort by nearness and then by document.
  ///
  /// @param wanted null where every document is
  /// @param to not included
  /// @param base added to each document's number
  /// @param count how many the best are at most
  public void addNearest(
      float[] query, @Nullable Bits wanted, int from, int to, int base, int count, LongHeap best)
      throws IOException {
    var whole = new byte[DIMENSIONS];
    QuantizationResult terms =
        values.getQuantizer().scalarQuantize(query.clone(), whole, (byte) 4, centroid);
    var packed = new byte[QUERY * Long.BYTES];
    OptimizedScalarQuantizer.transposeHalfByte(whole, packed);
    var asked = new long[QUERY];
    planes(packed, asked);
    var products = new int[BLOCK];
    var estimates = new float[BLOCK];
    float worst = worst(best, count);
    for (int first = from; first < to; first = (first / BLOCK + 1) * BLOCK) {
      int start = first / BLOCK * BLOCK;
      int last = Math.min(to, start + BLOCK);
      multiply(asked, start / BLOCK, products);
      estimate(products, terms, start, last, estimates);
      for (int i = first; i < last; i++) {
        float near = estimates[i - start];
        if (near < worst || (wanted != null && !wanted.get(docs[i]))) {
          continue;
        }
        best.insertWithOverflow(
            ((long) NumericUtils.floatToSortableInt(near) << Integer.SIZE) | (base + docs[i]));
        worst = worst(best, count);
      }
    }
  }

  private static float worst(LongHeap best, int count) {
    return best.size() < count
        ? Float.NEGATIVE_INFINITY
        : NumericUtils.sortableIntToFloat((int) (best.top() >> Integer.SIZE));
  }

  /// The products of a query's four bits a dimension and the two of each code of a block.
  private void multiply(long[] asked, int block, int[] products) {
    Arrays.fill(products, 0);
    for (int plane = 0; plane < CODE; plane++) {
      int at = plane % PLANE;
      add(
          asked[at],
          asked[at + PLANE],
          asked[at + 2 * PLANE],
          asked[at + 3 * PLANE],
          column(block, plane),
          plane / PLANE,
          products);
    }
  }

  /// As plain as it is so that the virtual machine makes wide instructions of it.
  private void add(long one, long two, long four, long eight, int column, int bit, int[] products) {
    for (int i = 0; i < BLOCK; i++) {
      long code = codes[column + i];
      products[i] +=
          (Long.bitCount(code & one)
                  + 2 * Long.bitCount(code & two)
                  + 4 * Long.bitCount(code & four)
                  + 8 * Long.bitCount(code & eight))
              << bit;
    }
  }

  /// The dot products that products of bits stand for.
  private void estimate(
      int[] products, QuantizationResult query, int from, int to, float[] estimates) {
    float low = query.lowerInterval();
    float high = (query.upperInterval() - low) / QUERY_STEPS;
    float all = low * DIMENSIONS + high * query.quantizedComponentSum();
    float apart = query.additionalCorrection() - centroidProduct;
    for (int i = from; i < to; i++) {
      estimates[i - from] =
          lowest[i] * all + step[i] * (low * sum[i] + high * products[i - from]) + more[i] + apart;
    }
  }

  private static void planes(byte[] packed, long[] into) {
    ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(into);
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
