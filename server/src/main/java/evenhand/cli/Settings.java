package evenhand.cli;

import evenhand.distribution.Distribution;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where things are.
///
/// @param home the folder of the launcher, which holds `corpus/`, `models/` and `language/`
/// @param data the index, the database and the originals
public record Settings(Path home, Path data) {
  public Path corpus() {
    return home.resolve("corpus");
  }

  /// Whether this is what `evenhand package` wrote, and not a source tree.
  public boolean isPacked() {
    return Files.exists(home.resolve(Distribution.MARK));
  }

  /// The program that reads for spelling and grammar.
  public Path language() {
    return home.resolve(isPacked() ? "language/app" : "language/target/app");
  }

  public Path models() {
    return home.resolve("models");
  }
}
