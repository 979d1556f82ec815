package evenhand.check;

/// The vectors of sentences, of length one; the same text always has the same vector.
@FunctionalInterface
public interface Vectors {
  float[] of(String text);
}
