package evenhand.embed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A model's files, each held to the checksum that is kept with its card.
///
/// The build checks the same sums when it unpacks; checking at each opening too costs some tens of
/// milliseconds and keeps a half-copied or exchanged file from filling an index with wrong vectors.
final class ModelFiles {
  private ModelFiles() {}

  /// Checks every line of `<folder>.sha256` (as `sha256sum` prints them) against its file.
  ///
  /// @return the model's fingerprint
  static String verified(Path folder) {
    try {
      for (String line : sums(folder).split("\n")) {
        check(folder, line);
      }
      return fingerprint(folder);
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /// The SHA-256 of the list of checksums, which names the model as a whole, tokenizer included.
  static String fingerprint(Path folder) {
    try {
      return hex(sha256().digest(sums(folder).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static String sums(Path folder) throws IOException {
    Path list = folder.resolveSibling(folder.getFileName() + ".sha256");
    return Files.readString(list, StandardCharsets.UTF_8).replace("\r", "");
  }

  private static UnusableModelException missing(NoSuchFileException e) {
    return new UnusableModelException(
        "the embedding model is incomplete: %s is missing; start Evenhand with its launcher, which unpacks it"
            .formatted(e.getFile()),
        e);
  }

  private static UnusableModelException unreadable(Path folder, IOException e) {
    return new UnusableModelException(
        "the embedding model in %s cannot be read: %s".formatted(folder, e.getMessage()), e);
  }

  private static void check(Path folder, String line) throws IOException {
    String[] parts = line.split("\\s+\\*?", 2);
    Path file = folder.resolve(parts[1]);
    String found = hash(file);
    if (!found.equals(parts[0])) {
      throw new UnusableModelException(
          "%s is not the file its checksum names (found %s, expected %s); delete %s and start again to unpack it anew"
              .formatted(file, found, parts[0], folder));
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return hex(digest.digest());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
