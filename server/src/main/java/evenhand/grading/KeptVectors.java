package evenhand.grading;

import evenhand.embed.Embedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Keeps vectors in a file, under the hashes of their texts, so that training and measuring again
/// need not embed again. The file holds no text and is its owner's alone.
///
/// Killed at any moment it loses at most the last chunk. Not for two processes at a time.
public final class KeptVectors implements SentenceVectors {
  private static final int HASH = 16;

  /// After so many new vectors they are written.
  private static final int CHUNK = 500;

  private final Embedder embedder;
  private final Path file;
  private final IntConsumer progress;
  private final Map<String, float[]> known = new HashMap<>();

  private KeptVectors(Embedder embedder, Path file, IntConsumer progress) {
    this.embedder = embedder;
    this.file = file;
    this.progress = progress;
  }

  /// @param progress told how many texts were embedded, as it goes
  public static KeptVectors open(Embedder embedder, Path file, IntConsumer progress)
      throws IOException {
    var kept = new KeptVectors(embedder, file, progress);
    if (Files.exists(file)) {
      kept.load();
    } else {
      kept.create();
    }
    return kept;
  }

  private void create() throws IOException {
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, embedder.fingerprint() + "\n");
  }

  private void load() throws IOException {
    long whole = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      var name = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        name.append((char) c);
      }
      if (!name.toString().equals(embedder.fingerprint())) {
        throw new IOException(
            "%s holds the vectors of another embedding model; name another file".formatted(file));
      }
      whole = name.length() + 1L;
      byte[] hash = new byte[HASH];
      while (true) {
        in.readFully(hash);
        float[] vector = new float[embedder.dimension()];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        known.put(HexFormat.of().formatHex(hash), vector);
        whole += HASH + 4L * vector.length;
      }
    } catch (EOFException e) {
      cut(whole);
    }
  }

  /// A record broken off by a kill is dropped.
  private void cut(long whole) throws IOException {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
    }
  }

  @Override
  public List<float[]> of(List<String> texts) {
    var missing = new LinkedHashSet<String>();
    for (String text : texts) {
      if (!known.containsKey(hash(text))) {
        missing.add(text);
      }
    }
    List<String> fresh = new ArrayList<>(missing);
    for (int from = 0; from < fresh.size(); from += CHUNK) {
      keep(fresh.subList(from, Math.min(from + CHUNK, fresh.size())));
    }
    List<float[]> found = new ArrayList<>();
    for (String text : texts) {
      found.add(known.get(hash(text)));
    }
    return found;
  }

  private void keep(List<String> texts) {
    List<float[]> vectors = embedder.passages(texts);
    try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.APPEND);
        var out = new DataOutputStream(new BufferedOutputStream(stream))) {
      for (int i = 0; i < texts.size(); i++) {
        String hash = hash(texts.get(i));
        out.write(HexFormat.of().parseHex(hash));
        for (float number : vectors.get(i)) {
          out.writeFloat(number);
        }
        known.put(hash, vectors.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors cannot be kept in " + file, e);
    }
    progress.accept(texts.size());
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
