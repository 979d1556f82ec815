package evenhand.cli;

import java.nio.file.Path;

/// Where things are.
///
/// @param home the folder of the launcher, which holds `corpus/`, `models/` and `language/`
/// @param data the index, the database and the originals
public record Settings(Path home, Path data) {
  public Path corpus() {
    return home.resolve("corpus");
  }

  /// The program that reads for spelling and grammar, as it is built.
  public Path language() {
    return home.resolve("language/target/app");
  }

  public Path models() {
    return home.resolve("models");
  }
}
