package evenhand.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// A report's vectors as bytes, each under the key of its text, so that an index can be rebuilt
/// without embedding anything twice. Little-endian:
///
///     "EVEC" 1 | fingerprint (64 ASCII characters) | count | dimension
///     count × (key high, key low, dimension floats) | CRC-32C of all before
///
/// A file that is damaged or of another model reads as empty: its vectors are then made anew.
final class VectorFile {
  private static final int MAGIC = 0x43455645; // "EVEC" as it lies in the file
  private static final int VERSION = 1;
  private static final int FINGERPRINT = 64;
  private static final int HEADER = 4 + 4 + FINGERPRINT + 4 + 4;

  private VectorFile() {}

  /// @param fingerprint of the model, 64 hexadecimal digits
  static byte[] bytes(String fingerprint, Map<TextKey, float[]> vectors) {
    int dimension = vectors.values().stream().mapToInt(v -> v.length).findFirst().orElse(0);
    int size = HEADER + vectors.size() * (16 + 4 * dimension) + 8;
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(VERSION).put(fingerprint.getBytes(StandardCharsets.US_ASCII));
    out.putInt(vectors.size()).putInt(dimension);
    vectors.forEach((key, vector) -> {
      out.putLong(key.high()).putLong(key.low());
      out.asFloatBuffer().put(vector);
      out.position(out.position() + 4 * dimension);
    });
    out.putLong(checksum(out.array(), out.position()));
    return out.array();
  }

  static Map<TextKey, float[]> read(String fingerprint, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (!isWhole(bytes, fingerprint)) {
      return Map.of();
    }
    int count = in.getInt(HEADER - 8);
    int dimension = in.getInt(HEADER - 4);
    in.position(HEADER);
    var vectors = HashMap.<TextKey, float[]>newHashMap(count);
    for (int i = 0; i < count; i++) {
      var key = new TextKey(in.getLong(), in.getLong());
      var vector = new float[dimension];
      in.asFloatBuffer().get(vector);
      in.position(in.position() + 4 * dimension);
      vectors.put(key, vector);
    }
    return vectors;
  }

  private static boolean isWhole(byte[] bytes, String fingerprint) {
    int size = bytes.length;
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (size < HEADER + 8 || in.getInt(0) != MAGIC || in.getInt(4) != VERSION) {
      return false;
    }
    var written = new String(bytes, 8, FINGERPRINT, StandardCharsets.US_ASCII);
    return written.equals(fingerprint) && in.getLong(size - 8) == checksum(bytes, size - 8);
  }

  private static long checksum(byte[] bytes, int length) {
    var crc = new CRC32C();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
