package evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import evenhand.form.CorpusException;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import evenhand.report.ReportMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads reports and prints them.
@Command(
    name = "parse",
    description = "Reads reports (PDF, DOCX, HTML, Markdown, text) and prints what they hold.")
public final class ParseCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the reports to read")
  List<Path> files = List.of();

  @Option(names = "--json", description = "print one JSON object a file, a line each")
  boolean json;

  private final Parts parts;
  private final Console console;

  public ParseCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws CorpusException {
    ReportReader reader = parts.reportReader();
    boolean refused = false;
    for (Path file : files) {
      try {
        print(reader.read(file));
      } catch (UnreadableReportException e) {
        refused = true;
        refuse(file, e);
      }
    }
    return refused ? 1 : 0;
  }

  private void print(Report report) {
    console.out().println(json ? json(report) : ReportOutline.of(report));
  }

  private void refuse(Path file, UnreadableReportException e) {
    String name = String.valueOf(file.getFileName());
    if (json) {
      console.out().println(json(Refusal.of(name, e)));
    } else {
      console.err().println("%s: %s (%s)".formatted(name, e.getMessage(), e.code()));
    }
  }

  private static String json(Object value) {
    try {
      return ReportMapper.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always written as JSON", e);
    }
  }
}
