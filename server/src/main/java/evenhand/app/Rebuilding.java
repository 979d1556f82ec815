package evenhand.app;

import evenhand.library.ImportListener;
import evenhand.library.ImportProgress;
import java.io.PrintStream;

/// Says that an index is being rebuilt, for that can take minutes.
record Rebuilding(PrintStream err) implements ImportListener {
  @Override
  public void started(int total) {
    err.println("Rebuilding the index of %,d reports from what is kept of them.".formatted(total));
  }

  @Override
  public void progressed(ImportProgress progress) {
    if (progress.done() == progress.total() || progress.done() % 25 == 0) {
      err.println("%,d of %,d".formatted(progress.done(), progress.total()));
    }
  }
}
