package evenhand.check.across;

import java.util.Arrays;
import java.util.List;

/// The vectors of a report's sentences with their common part taken out: what all sentences of a
/// report share hides what tells them apart (as they stand all cosines lie between .6 and .9).
final class CentredVectors {
  private final float[][] vectors;

  CentredVectors(List<float[]> raw) {
    int size = raw.isEmpty() ? 0 : raw.getFirst().length;
    double[] mean = new double[size];
    for (float[] vector : raw) {
      for (int i = 0; i < size; i++) {
        mean[i] += vector[i] / raw.size();
      }
    }
    this.vectors = raw.stream().map(vector -> centred(vector, mean)).toArray(float[][]::new);
  }

  /// The cosine of sentences `one` and `other`.
  float cosine(int one, int other) {
    float[] a = vectors[one];
    float[] b = vectors[other];
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }

  /// The cosines of sentence `one` with those of `columns` from the `first` on.
  ///
  /// @param row gets them; what it holds before `first` is left
  void cosines(int one, Columns columns, int first, float[] row) {
    float[] a = vectors[one];
    Arrays.fill(row, first, columns.count, 0);
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      float[] b0 = columns.values[i];
      float[] b1 = columns.values[i + 1];
      float[] b2 = columns.values[i + 2];
      float[] b3 = columns.values[i + 3];
      float a0 = a[i];
      float a1 = a[i + 1];
      float a2 = a[i + 2];
      float a3 = a[i + 3];
      for (int j = first; j < columns.count; j++) {
        row[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
      }
    }
    for (; i < a.length; i++) {
      float[] b = columns.values[i];
      for (int j = first; j < columns.count; j++) {
        row[j] += a[i] * b[j];
      }
    }
  }

  /// The vectors of some sentences, laid out number by number: one vector is compared with all of
  /// them in a loop that the machine takes several at a time.
  static final class Columns {
    private final float[][] values;
    private final int count;

    private Columns(float[][] values, int count) {
      this.values = values;
      this.count = count;
    }
  }

  /// @param sentences which, in order
  Columns columns(int[] sentences) {
    int size = sentences.length == 0 ? 0 : vectors[sentences[0]].length;
    float[][] values = new float[size][sentences.length];
    for (int j = 0; j < sentences.length; j++) {
      float[] vector = vectors[sentences[j]];
      for (int i = 0; i < size; i++) {
        values[i][j] = vector[i];
      }
    }
    return new Columns(values, sentences.length);
  }

  private static float[] centred(float[] vector, double[] mean) {
    var centred = new float[vector.length];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      double value = vector[i] - mean[i];
      centred[i] = (float) value;
      square += value * value;
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < vector.length && length > 0; i++) {
      centred[i] /= (float) length;
    }
    return centred;
  }
}
