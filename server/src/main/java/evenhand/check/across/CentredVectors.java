package evenhand.check.across;

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
