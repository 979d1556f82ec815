package evenhand.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The native libraries inside the jars: whether those of every platform are there, and the largest
/// jar without what only helps to debug it, which is two thirds of it.
final class NativeLibraries {
  private NativeLibraries() {}

  /// Whether a jar holds debugging symbols.
  static boolean areDebuggableIn(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.stream().anyMatch(NativeLibraries::isForDebugging);
    }
  }

  /// The jar without debugging symbols, in the order it had.
  static byte[] withoutDebugging(Path jar) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipFile(jar.toFile());
        var out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : zip.stream().map(one -> (ZipEntry) one).toList()) {
        if (isForDebugging(entry) || entry.isDirectory()) {
          continue;
        }
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(Archive.TIME);
        out.putNextEntry(copy);
        try (InputStream in = zip.getInputStream(entry)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isForDebugging(ZipEntry entry) {
    return entry.getName().matches("(?i).*(\\.pdb|\\.dSYM/.*)");
  }

  /// Refuses jars in which a platform lacks one of its libraries, as may be after an upgrade.
  static void requireAll(List<Path> jars) throws IOException, PackagingException {
    Set<String> missing = new TreeSet<>();
    for (Platform platform : Platform.values()) {
      missing.addAll(platform.libraries());
    }
    for (Path jar : jars) {
      try (var zip = new ZipFile(jar.toFile())) {
        missing.removeIf(library -> zip.getEntry(library) != null);
      }
    }
    if (!missing.isEmpty()) {
      throw new PackagingException(
          "No jar holds the native libraries %s. Take versions that do, or strike the platform from evenhand.distribution.Platform and from the documents."
              .formatted(String.join(", ", missing)));
    }
  }
}
