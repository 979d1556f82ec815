package evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import evenhand.library.ImportListener;
import evenhand.library.ImportProgress;
import evenhand.library.ImportSummary;
import evenhand.library.Outcome;
import evenhand.library.Status;
import evenhand.report.ReportMapper;
import java.time.Duration;
import java.util.LinkedHashMap;

/// Tells on the terminal how an import goes: a line a file, and a bar below while there is a
/// terminal to draw it on.
final class ImportReport implements ImportListener {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final Console console;
  private final boolean json;
  private final ProgressBar bar;
  private long lastLine = System.nanoTime();

  ImportReport(Console console, boolean json) {
    this.console = console;
    this.json = json;
    this.bar = new ProgressBar(console.err());
  }

  @Override
  public void started(int total) {
    if (total > 1) {
      console.err().println("Importing %,d files.".formatted(total));
    }
  }

  @Override
  public void finished(Outcome outcome) {
    bar.clear();
    if (json) {
      console.out().println(line(outcome));
    } else if (outcome.refusal() != null) {
      console
          .err()
          .println(
              "%s: refused: %s (%s)"
                  .formatted(
                      outcome.file(), outcome.refusal().message(), outcome.refusal().code()));
    } else {
      console.out().println("%s: %s".formatted(outcome.file(), outcome.status().id()));
    }
  }

  @Override
  public void progressed(ImportProgress progress) {
    if (bar.isDrawn()) {
      bar.draw(progress.done(), progress.total(), pace(progress));
    } else if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
      lastLine = System.nanoTime();
      console
          .err()
          .println(
              "%,d of %,d files, %s".formatted(progress.done(), progress.total(), pace(progress)));
    }
  }

  void ended(ImportSummary summary) {
    bar.clear();
    console
        .err()
        .println(
            "%,d added, %,d unchanged, %,d replaced, %,d refused in %s%s."
                .formatted(
                    summary.added(),
                    summary.unchanged(),
                    summary.replaced(),
                    summary.refused(),
                    inWords(summary.took()),
                    summary.stopped() ? "; stopped before the end" : ""));
  }

  private static String pace(ImportProgress progress) {
    String rate = "%.1f a second".formatted(progress.perSecond());
    return progress.timeLeft().map(left -> rate + ", " + inWords(left) + " left").orElse(rate);
  }

  private static String inWords(Duration time) {
    long seconds = Math.max(0, (time.toMillis() + 500) / 1000);
    return seconds < 60 ? seconds + " s" : "%d min %d s".formatted(seconds / 60, seconds % 60);
  }

  private static String line(Outcome outcome) {
    var line = new LinkedHashMap<String, Object>();
    line.put("file", outcome.file());
    line.put("report", outcome.report());
    line.put("status", outcome.status());
    if (outcome.status() == Status.REFUSED) {
      line.put("error", outcome.refusal());
    }
    try {
      return ReportMapper.mapper().writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an outcome has no JSON form", e);
    }
  }
}
