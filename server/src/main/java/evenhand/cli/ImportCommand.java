package evenhand.cli;

import evenhand.library.Again;
import evenhand.library.ImportSummary;
import evenhand.library.Library;
import evenhand.library.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes reports into the library.
@Command(
    name = "import",
    description = {
      "Reads, indexes and keeps reports; folders to any depth.",
      "What is in the library already is passed over, so an import that was stopped can simply be run again."
    })
public final class ImportCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, or folders of files")
  List<Path> paths = List.of();

  @Option(names = "--json", description = "print one JSON object a file, a line each")
  boolean json;

  @Option(
      names = "--again",
      description = "read once more what is in the library already, as after an update of Evenhand")
  boolean again;

  private final Parts parts;
  private final Console console;

  public ImportCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    SmallHeap.keep();
    List<Source> sources = Source.under(paths);
    Library library = parts.library();
    var report = new ImportReport(console, json);
    ImportSummary summary = library.importAll(sources, again ? Again.YES : Again.NO, report);
    report.ended(summary);
    library.settle();
    return summary.refused() > 0 ? 1 : 0;
  }
}
