package evenhand.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// Files on their way into one ZIP file, which has the same bytes whenever its files have: sorted,
/// with one time for all, and with the permission to run where a file is to be run.
final class Archive {
  /// The time that every file bears.
  static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  static final String SUMS = "SHA256SUMS";

  private static final Set<String> RUN = Set.of("evenhand");
  private static final int ORDINARY = 0100644;
  private static final int RUNNABLE = 0100755;

  /// What gains nothing from being compressed again, and is stored as it is.
  private static final Set<String> COMPRESSED = Set.of("jar", "png");

  private final SortedMap<String, Content> files = new TreeMap<>();

  /// Read when it is needed, and not before: together they are more than fits into memory.
  private interface Content {
    byte[] read() throws IOException;
  }

  /// @param path inside the archive, with `/`
  void add(String path, Path file) {
    files.put(path, () -> Files.readAllBytes(file));
  }

  void add(String path, byte[] bytes) {
    files.put(path, () -> bytes);
  }

  void add(String path, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  int size() {
    return files.size();
  }

  /// The SHA-256 of each file, by path.
  SortedMap<String, String> sums() throws IOException {
    var sums = new TreeMap<String, String>();
    for (Map.Entry<String, Content> file : files.entrySet()) {
      sums.put(file.getKey(), sha256(file.getValue().read()));
    }
    return sums;
  }

  /// Writes all files and the list of their sums.
  ///
  /// @param folder in which they lie in the archive
  void write(Path target, String folder) throws IOException {
    var list = new StringBuilder();
    sums().forEach((path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
    add(SUMS, list.toString());
    try (var out = new ZipArchiveOutputStream(target)) {
      for (Map.Entry<String, Content> file : files.entrySet()) {
        put(out, folder + "/" + file.getKey(), file.getKey(), file.getValue().read());
      }
    }
  }

  private static void put(ZipArchiveOutputStream out, String name, String path, byte[] bytes)
      throws IOException {
    var entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(TIME);
    entry.setUnixMode(RUN.contains(path) ? RUNNABLE : ORDINARY);
    if (COMPRESSED.contains(path.substring(path.lastIndexOf('.') + 1))) {
      var crc = new CRC32();
      crc.update(bytes);
      entry.setMethod(ZipArchiveOutputStream.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    } else {
      entry.setMethod(ZipArchiveOutputStream.DEFLATED);
    }
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("every Java has SHA-256", e));
    }
  }
}
