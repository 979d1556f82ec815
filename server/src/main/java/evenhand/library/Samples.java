package evenhand.library;

import evenhand.store.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The sample reports that a new data folder begins with, so that there is something to look up.
///
/// They are taken in once: an import of them that was broken off is taken up again, but who has
/// deleted them, or began with reports of their own, is left in peace.
public final class Samples {
  private static final String MARK = "samples";
  private static final String BEGUN = "begun";
  private static final String DONE = "done";

  private final DataFolder folder;
  private final Library library;
  private final Path samples;

  /// @param samples the folder of sample reports, which may be missing
  public Samples(DataFolder folder, Library library, Path samples) {
    this.folder = folder;
    this.library = library;
    this.samples = samples;
  }

  /// What is to be imported, if anything.
  public List<Source> due() throws IOException {
    String mark = Files.exists(mark()) ? Files.readString(mark()).strip() : "";
    boolean isNew = mark.isEmpty() && library.reports().isEmpty();
    if (!Files.isDirectory(samples) || !(isNew || mark.equals(BEGUN))) {
      return List.of();
    }
    return Source.under(List.of(samples)).stream()
        .filter(source -> !source.name().startsWith("README"))
        .toList();
  }

  public ImportSummary take(List<Source> due, ImportListener listener) throws IOException {
    folder.file(MARK);
    Files.writeString(mark(), BEGUN);
    ImportSummary summary = library.importAll(due, Again.NO, listener);
    if (!summary.stopped()) {
      Files.writeString(mark(), DONE);
    }
    return summary;
  }

  private Path mark() {
    return folder.path().resolve(MARK);
  }
}
