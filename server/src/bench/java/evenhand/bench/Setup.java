package evenhand.bench;

import evenhand.app.Wiring;
import evenhand.cli.Parts;
import evenhand.cli.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a run measures with.
///
/// @param home of the launcher
/// @param given the data folder; null for one that is filled for the run
/// @param reports a folder of reports; null for the samples
/// @param files how many of them at most, evenly drawn
/// @param runs how often each thing is measured
/// @param amounts of what takes as long as one wants
/// @param quick whether everything is only tried, in seconds; its figures mean nothing
/// @param scratch an empty folder of the run's own
/// @param grown where larger libraries are made
/// @param told where it is said what is going on
public record Setup(
    Path home,
    @Nullable Path given,
    @Nullable Path reports,
    int files,
    int runs,
    Amounts amounts,
    boolean quick,
    Path scratch,
    Path grown,
    PrintStream told) {

  /// The files to read: the reports, or the samples as they stand.
  List<Path> sources() throws IOException {
    Path folder = reports == null ? home.resolve("corpus/samples") : reports;
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.endsWith("README.md") && !hidden(file))
              .sorted()
              .toList();
      return drawn(all, files);
    }
  }

  /// Evenly from first to last.
  static <T> List<T> drawn(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    var drawn = new ArrayList<T>();
    for (int i = 0; i < most; i++) {
      drawn.add(all.get((int) ((long) i * all.size() / most)));
    }
    return drawn;
  }

  private static boolean hidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  Path models() {
    return home.resolve("models/bge-small-en-v1.5-q");
  }

  /// A data folder with reports in it. Nobody holds it.
  Path data() throws IOException, InterruptedException {
    if (given != null) {
      return given;
    }
    Path data = scratch.resolve("data");
    if (!Files.exists(data)) {
      told.println("Importing what is searched …");
      Child.Ended ended = Child.evenhand(this, data, ImportRows.command(this));
      if (ended.status() == 2) {
        throw new IOException("the import failed: " + ended.said());
      }
    }
    return data;
  }

  /// The parts of the program over a data folder, to be closed.
  Parts parts(Path data) {
    return new Wiring(() -> new Settings(home, data), told);
  }
}
