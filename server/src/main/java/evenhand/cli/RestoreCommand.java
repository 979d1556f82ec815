package evenhand.cli;

import evenhand.library.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `evenhand restore`: a backup into an empty data folder, ready to be served.
@Command(
    name = "restore",
    description = "Puts what `backup` wrote into an empty data folder (name it with --data).",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "what `backup` wrote")
  private Path file = Path.of("");

  private final Parts parts;
  private final Console console;

  public RestoreCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      console.err().println("There is no file %s.".formatted(file));
      return 1;
    }
    int files = Restore.from(file, parts.folder());
    console.err().println("%,d files are back.".formatted(files));
    int reports = parts.library().reports().size();
    console
        .err()
        .println("%,d reports can be searched in %s.".formatted(reports, parts.settings().data()));
    return 0;
  }
}
