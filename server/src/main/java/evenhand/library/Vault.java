package evenhand.library;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evenhand.report.Report;
import evenhand.report.ReportMapper;
import evenhand.store.DataFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files kept of each report under the hash of its content: the original, the report as read,
/// and its vectors. A file here is whole or absent, whenever the process dies.
final class Vault {
  private static final JsonMapper JSON = ReportMapper.mapper();

  private static final String PART = ".part";

  private final Path originals;
  private final Path reports;
  private final Path vectors;
  private final String fingerprint;

  /// @param fingerprint of the model that vectors are kept for
  Vault(DataFolder folder, String fingerprint) throws IOException {
    this.originals = folder.folder("originals");
    this.reports = folder.folder("reports");
    this.vectors = folder.folder("vectors");
    this.fingerprint = fingerprint;
  }

  void keep(Report report, ByteBuffer original, Map<TextKey, float[]> ofTexts) throws IOException {
    write(originals, report.report(), original);
    write(reports, report.report() + ".json", ByteBuffer.wrap(JSON.writeValueAsBytes(report)));
    keepVectors(report.report(), ofTexts);
  }

  void keepVectors(String hash, Map<TextKey, float[]> ofTexts) throws IOException {
    write(vectors, hash + ".vectors", ByteBuffer.wrap(VectorFile.bytes(fingerprint, ofTexts)));
  }

  Optional<byte[]> original(String hash) throws IOException {
    return bytes(originals.resolve(hash));
  }

  /// Empty also where it was written by another version and has no meaning in this one.
  Optional<Report> report(String hash) throws IOException {
    Optional<byte[]> json = bytes(reports.resolve(hash + ".json"));
    try {
      return json.isEmpty()
          ? Optional.empty()
          : Optional.of(JSON.readValue(json.get(), Report.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  Map<TextKey, float[]> vectors(String hash) throws IOException {
    Optional<byte[]> kept = bytes(vectors.resolve(hash + ".vectors"));
    return kept.isEmpty() ? Map.of() : VectorFile.read(fingerprint, kept.get());
  }

  /// All that is kept of a report.
  List<Path> filesOf(String hash) {
    return Stream.of(
            originals.resolve(hash),
            reports.resolve(hash + ".json"),
            vectors.resolve(hash + ".vectors"))
        .filter(Files::exists)
        .toList();
  }

  void delete(String hash) throws IOException {
    for (Path folder : folders()) {
      for (Path file : files(folder)) {
        if (hashOf(file).equals(hash)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /// Deletes whatever belongs to none of `hashes`, and what was being written when a process died.
  void deleteAllBut(Set<String> hashes) throws IOException {
    for (Path stray : strays(hashes)) {
      Files.deleteIfExists(stray);
    }
  }

  /// Whatever belongs to none of `hashes`, and what was being written when a process died.
  List<Path> strays(Set<String> hashes) throws IOException {
    var strays = new ArrayList<Path>();
    for (Path folder : folders()) {
      for (Path file : files(folder)) {
        if (file.toString().endsWith(PART) || !hashes.contains(hashOf(file))) {
          strays.add(file);
        }
      }
    }
    return strays;
  }

  private List<Path> folders() {
    return List.of(originals, reports, vectors);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String hashOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Optional<byte[]> bytes(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Written beside, made durable, then put in place in one step.
  private static void write(Path folder, String name, ByteBuffer bytes) throws IOException {
    Path part = folder.resolve(name + PART);
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = bytes.duplicate();
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    Files.move(
        part,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
