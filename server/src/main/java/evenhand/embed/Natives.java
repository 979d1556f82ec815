package evenhand.embed;

import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Loads the native libraries from the classpath, once a process, leaving nothing behind.
///
/// Left alone, the tokenizer's library would be kept in the user's home and ONNX Runtime's copied
/// to a temporary folder at each start that outlives the process. Here both go through one folder
/// of this process, deleted as soon as they are loaded, or, where an open library cannot be deleted
/// (Windows), by the next start.
final class Natives {
  private static final String PREFIX = "evenhand-natives-";

  private Natives() {}

  /// @throws UnusableModelException where there are no libraries for this machine
  static void load() {
    requireTokenizer();
    Loaded.once();
  }

  private static void requireTokenizer() {
    String machine = platform().orElse("").replace("-x64", "-x86_64");
    String library = System.mapLibraryName("tokenizers");
    if (LibUtils.class.getResource("/native/lib/%s/cpu/%s".formatted(machine, library)) == null) {
      throw new UnusableModelException(
          "The libraries that run the embedding model do not exist for %s on %s. They do for Linux and Windows on x64, and for Linux and macOS on ARM processors."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
  }

  /// Loading happens when this class does, so once, whichever thread comes first.
  private static final class Loaded {
    static {
      loadThroughOwnFolder();
    }

    static void once() {}
  }

  private static void loadThroughOwnFolder() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.onnx.disable_alternative", "true"); // no second engine for maths
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      deleteLeftovers(temporary);
      Path own = Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-");
      System.setProperty("DJL_CACHE_DIR", own.toString());
      System.setProperty("ENGINE_CACHE_DIR", own.toString());
      extractOnnxRuntime(own);
      LibUtils.checkStatus();
      Engine.getEngine("OnnxRuntime");
      delete(own);
    } catch (IOException e) {
      throw new UnusableModelException(
          "the libraries that run the embedding model cannot be unpacked into %s: %s"
              .formatted(temporary, e.getMessage()),
          e);
    }
  }

  /// Where the platform is not known, ONNX Runtime is left to find its library itself.
  private static void extractOnnxRuntime(Path to) throws IOException {
    Optional<String> platform = platform();
    if (platform.isEmpty()) {
      return;
    }
    for (String name : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
      String library = System.mapLibraryName(name);
      String resource = "/ai/onnxruntime/native/" + platform.get() + "/" + library;
      try (InputStream in = Engine.class.getResourceAsStream(resource)) {
        if (in == null) {
          return;
        }
        Files.copy(in, to.resolve(library));
      }
    }
    System.setProperty("onnxruntime.native.path", to.toString());
  }

  private static Optional<String> platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    boolean arm = arch.equals("aarch64");
    if (!arm && !arch.equals("amd64") && !arch.equals("x86_64")) {
      return Optional.empty();
    }
    String machine = arm ? "aarch64" : "x64";
    if (os.contains("linux")) {
      return Optional.of("linux-" + machine);
    }
    if (os.contains("mac")) {
      return Optional.of("osx-" + machine);
    }
    return os.contains("windows") ? Optional.of("win-" + machine) : Optional.empty();
  }

  /// Folders of processes that are gone.
  private static void deleteLeftovers(Path temporary) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      all.filter(folder -> isLeftover(folder) || isEmptyAndOld(folder)).forEach(Natives::delete);
    }
  }

  /// ONNX Runtime makes an empty folder at each start, which outlives a killed process. A young one
  /// may be another program's that is about to fill it.
  private static boolean isEmptyAndOld(Path folder) {
    if (!String.valueOf(folder.getFileName()).startsWith("onnxruntime-java")) {
      return false;
    }
    Instant minuteAgo = Instant.now().minusSeconds(60);
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty()
          && Files.getLastModifiedTime(folder).toInstant().isBefore(minuteAgo);
    } catch (IOException e) {
      return false; // another account's
    }
  }

  private static boolean isLeftover(Path folder) {
    String name = String.valueOf(folder.getFileName());
    if (!name.startsWith(PREFIX) || !Files.isDirectory(folder)) {
      return false;
    }
    try {
      long pid = Long.parseLong(name.substring(PREFIX.length()).split("-")[0]);
      return ProcessHandle.of(pid).isEmpty();
    } catch (NumberFormatException e) {
      return false; // not one of ours after all
    }
  }

  /// Deletes what it can; what is held open is left for the next start.
  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(Natives.class.getName())
          .log(System.Logger.Level.DEBUG, "not deleted yet: " + folder, e);
    }
  }
}
