package evenhand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import evenhand.check.CheckResult;
import evenhand.check.Checker;
import evenhand.check.style.HouseStyleException;
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

/// Runs the checks over reports and prints what they find.
@Command(
    name = "check",
    description = {
      "Holds reports against their own grades, their own other pages and the house style.",
      "Also takes a report's JSON as parse prints it, and believes it."
    })
public final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the reports to check")
  List<Path> files = List.of();

  @Option(names = "--json", description = "print one JSON object a file, a line each")
  boolean json;

  @Option(
      names = "--subjects",
      description = "print what each report says about each of its subjects instead")
  boolean subjects;

  @Option(names = "--no-language", description = "leave spelling and grammar out")
  boolean noLanguage;

  private final Parts parts;
  private final Console console;

  public CheckCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws CorpusException, HouseStyleException {
    ReportReader reader = parts.reportReader();
    Checker checker = noLanguage ? parts.checkerWithoutLanguage() : parts.checker();
    boolean refused = false;
    for (Path file : files) {
      try {
        Report report = reader.read(file);
        if (subjects) {
          var answer = new SubjectAnswer(report.file(), checker.subjects(report));
          console.out().println(json ? json(answer) : answer.text());
        } else {
          CheckResult result = checker.check(report);
          console.out().println(json ? json(result) : FindingList.of(result));
        }
      } catch (UnreadableReportException e) {
        refused = true;
        refuse(file, e);
      }
    }
    return refused ? 1 : 0;
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
      throw new IllegalStateException("findings are always written as JSON", e);
    }
  }
}
