package evenhand.suggest.completion;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// [Ngrams] on the disk, with the state of the library that they were built from. A file of another
/// version or state, or a broken one, is as good as none: it is built again.
final class NgramFile {
  private static final int VERSION = 1;
  private static final String NAME = "ngrams";
  private static final String PART = ".part";

  private final Path file;

  /// @param folder its owner's alone
  NgramFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  Optional<Ngrams> read(String state) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != VERSION || !in.readUTF().equals(state)) {
        return Optional.empty();
      }
      var words = new String[in.readInt()];
      var reports = new int[words.length];
      for (int i = 0; i < words.length; i++) {
        words[i] = in.readUTF();
        reports[i] = in.readInt();
      }
      var tokens = new int[in.readInt()];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = in.readInt();
        if (tokens[i] < 0 || tokens[i] >= words.length) {
          return Optional.empty();
        }
      }
      return Optional.of(new Ngrams(words, reports, tokens));
    } catch (NoSuchFileException | EOFException e) {
      return Optional.empty();
    }
  }

  /// Written beside, where only its owner may read it, and put in place in one step.
  void write(String state, Ngrams ngrams) throws IOException {
    Path part = Files.createTempFile(folder(), NAME, PART); // its owner's alone
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
      out.writeInt(VERSION);
      out.writeUTF(state);
      out.writeInt(ngrams.different());
      for (int i = 0; i < ngrams.different(); i++) {
        out.writeUTF(ngrams.word(i));
        out.writeInt(ngrams.reports(i));
      }
      out.writeInt(ngrams.size());
      for (int token : ngrams.tokens()) {
        out.writeInt(token);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Deletes it, and what was being written when a process died.
  void delete() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      for (Path each : files.toList()) {
        if (each.equals(file) || each.toString().endsWith(PART)) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent(), "the file lies in a folder");
  }
}
