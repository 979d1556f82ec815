package evenhand.cli;

import java.nio.file.Path;

/// Where things are.
///
/// @param home the folder of the launcher, which holds `corpus/` and `models/`
/// @param data the index, the database and the originals
public record Settings(Path home, Path data) {
  public Path corpus() {
    return home.resolve("corpus");
  }

  public Path models() {
    return home.resolve("models");
  }
}
