package evenhand.app;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds `corpus/` and `models/`.
final class Home {
  private Home() {}

  /// The launcher names it; without a launcher it is looked for upwards from here.
  static Path find() {
    String named = System.getProperty("evenhand.home");
    if (named != null) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("corpus/forms"))) {
        return at;
      }
    }
    throw new IllegalStateException(
        "no folder here or above holds corpus/forms; start Evenhand with its launcher");
  }
}
