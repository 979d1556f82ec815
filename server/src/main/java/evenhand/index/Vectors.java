package evenhand.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// How vectors are kept on the disk: as they are, and beside that in two bits a dimension, which is
/// what is looked through for those that may be near. Up to some number of vectors in a segment all
/// are looked at, which finds every one and needs no graph; a larger segment has a graph.
///
/// Whoever looks for the nearest asks for [#OVERSAMPLED] times as many and compares those by their
/// vectors as they are. Measured in `server/decisions/0064-near-vectors.md`.
public final class Vectors {
  /// Among three times as many by two bits a dimension are 99 of the true 100.
  public static final int OVERSAMPLED = 3;

  /// A graph is made for more than some 2,400,000 vectors: Lucene asks whether their number is
  /// above this times its natural logarithm. Making one took a tenth of an import.
  private static final int GRAPH = 160_000;

  private static final int NEIGHBOURS = 16;
  private static final int BEAM = 100;

  private Vectors() {}

  static Codec codec() {
    var format = format();
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  private static KnnVectorsFormat format() {
    return new Lucene104HnswScalarQuantizedVectorsFormat(
        ScalarEncoding.DIBIT_QUERY_NIBBLE, NEIGHBOURS, BEAM, 1, null, GRAPH);
  }
}
