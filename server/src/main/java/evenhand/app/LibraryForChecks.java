package evenhand.app;

import evenhand.check.grade.PastWording;
import evenhand.cli.Parts;
import evenhand.form.CorpusException;
import evenhand.search.copies.Originals;
import evenhand.store.KnownWords;
import evenhand.store.UnusableDataFolderException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What checks take from the library. Where there is none, or another process has it, they go
/// without, and the user is told.
final class LibraryForChecks {
  private final Parts parts;
  private final PrintStream err;

  LibraryForChecks(Parts parts, PrintStream err) {
    this.parts = parts;
    this.err = err;
  }

  private boolean isMissing() {
    return !Files.isDirectory(parts.settings().data());
  }

  /// Null where there is nothing to have copied from.
  @Nullable Originals originals() throws CorpusException {
    if (isMissing()) {
      return null;
    }
    try {
      return parts.passages().isEmpty() ? null : new Originals(parts.passages());
    } catch (IOException | UnusableDataFolderException e) {
      err.println("Checked without the imported reports: " + e.getMessage());
      return null;
    }
  }

  /// Null where there is no library to count in.
  @Nullable PastWording pastWording() throws CorpusException {
    if (isMissing()) {
      return null;
    }
    try {
      return new PastWording(parts.passages());
    } catch (IOException | UnusableDataFolderException e) {
      return null; // said by originals()
    }
  }

  /// The words that people said are right; none where there is no data folder to have them in.
  Supplier<List<String>> dictionary() {
    if (isMissing()) {
      return List::of;
    }
    try {
      return new KnownWords(parts.database(), Clock.systemUTC())::all;
    } catch (UnusableDataFolderException e) {
      err.println("Checked without the dictionary: " + e.getMessage());
      return List::of;
    }
  }
}
