package evenhand.cli;

import evenhand.library.ImportSummary;
import evenhand.library.PracticeDraft;
import evenhand.library.Samples;
import evenhand.library.Source;
import evenhand.store.Drafts;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `evenhand start`: everything a newcomer needs.
@Command(
    name = "start",
    description =
        "Imports the sample reports and a draft to practise on into an empty data folder, serves"
            + " the web application on 127.0.0.1 and prints its address.",
    mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {
  private final Parts parts;
  private final Console console;

  public StartCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var samples =
        new Samples(parts.folder(), parts.library(), parts.settings().corpus().resolve("samples"));
    List<Source> due = samples.due();
    if (!due.isEmpty()) {
      console.err().println("The data folder is empty: importing the sample reports first.");
      // Standard output belongs to the address.
      var report = new ImportReport(new Console(console.err(), console.err()), false);
      ImportSummary summary = samples.take(due, report);
      report.ended(summary);
      if (summary.stopped()) {
        return 0; // somebody stopped it all; the next start goes on
      }
      new PracticeDraft(parts.settings().corpus().resolve("drafts"))
          .keep(
              parts.reportReader(), parts.forms(), new Drafts(parts.database(), Clock.systemUTC()));
    }
    Serving.untilStopped(parts.server(null), console);
    return 0;
  }
}
