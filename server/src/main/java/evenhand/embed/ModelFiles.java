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

  /// Checks every line of a list (as `sha256sum` prints them) against its file.
  ///
  /// @param folder what the files are named from
  /// @return the model's fingerprint
  static String verified(Path list, Path folder) {
    try {
      for (String line : sums(list).split("\n")) {
        check(folder, line);
      }
      return fingerprint(list);
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (IOException e) {
      throw unreadable(list, e);
    }
  }

  /// The SHA-256 of the list of checksums, which names the model as a whole, tokenizer included.
  static String fingerprint(Path list) {
    try {
      return hex(sha256().digest(sums(list).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (IOException e) {
      throw unreadable(list, e);
    }
  }

  private static String sums(Path list) throws IOException {
    return Files.readString(list, StandardCharsets.UTF_8).replace("\r", "");
  }

  private static UnusableModelException missing(NoSuchFileException e) {
    return new UnusableModelException(
        "the embedding model is incomplete: %s is missing; start Evenhand with its launcher, which unpacks it"
            .formatted(e.getFile()),
        e);
  }

  private static UnusableModelException unreadable(Path list, IOException e) {
    return new UnusableModelException(
        "the embedding model of %s cannot be read: %s".formatted(list, e.getMessage()), e);
  }

  private static void check(Path folder, String line) throws IOException {
    String[] parts = line.split("\\s+\\*?", 2);
    Path file = folder.resolve(parts[1]);
    String found = hash(file);
    if (!found.equals(parts[0])) {
      throw new UnusableModelException(
          "%s is not the file its checksum names (found %s, expected %s); %s"
              .formatted(file, found, parts[0], advice(file)));
    }
  }

  /// What the build unpacked it unpacks again; the rest came with Evenhand.
  private static String advice(Path file) {
    return Files.exists(file.resolveSibling("tokenizer.json"))
        ? "delete %s and start again to unpack it anew".formatted(file.getParent())
        : "put back the file that came with Evenhand";
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
