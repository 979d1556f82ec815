package evenhand.bench;

import evenhand.check.Checker;
import evenhand.cli.Checkers;
import evenhand.cli.Parts;
import evenhand.eval.CheckTimes;
import evenhand.grading.RememberedVectors;
import evenhand.index.PassageBlock;
import evenhand.index.ReportIndex;
import evenhand.report.Report;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The whole check of a long report, spelling and grammar apart, beside LanguageTool on the same
/// text and beside embedding its sentences.
final class CheckRows {
  private CheckRows() {}

  static List<Row> of(Setup setup) throws Exception {
    Report report;
    CheckTimes.Times times;
    try (Parts parts = setup.parts(setup.scratch())) {
      report = LongReport.in(setup, parts);
      times = measured(setup, parts, report);
    }
    setup.told().println("LanguageTool …");
    var language = new Sample(languageTool(setup, report));
    Sample checking = seconds(times.checking());
    String note = "%,d words, %,d sentences".formatted(times.words(), times.sentences());
    return List.of(
        new Row(
            Group.CHECK,
            "the whole check",
            "s",
            checking,
            "LanguageTool, all its British English",
            language,
            Bar.atMost(1.0 / 3),
            note + "; spelling and grammar apart"),
        new Row(
            Group.CHECK,
            "the whole check",
            "s",
            checking,
            "embedding its sentences as an import does",
            seconds(times.embedding()),
            null,
            note),
        Row.alone(
            Group.CHECK, "embedding its sentences as a check does", "s", seconds(times.judging()), note),
        Row.alone(
            Group.CHECK,
            "the check after an edit of a paragraph",
            "s",
            seconds(times.editing()),
            note));
  }

  private static Sample seconds(List<Double> millis) {
    return new Sample(millis.stream().map(each -> each / 1000).toList());
  }

  private static CheckTimes.Times measured(Setup setup, Parts parts, Report report)
      throws Exception {
    return CheckTimes.measured(
        report, parts.embedder(), parts.judgingEmbedder(), vectors -> Checkers.with(vectors, parts), setup.runs());
  }

  /// The plain program, compiled as it starts, on LanguageTool's own libraries.
  private static List<Double> languageTool(Setup setup, Report report) throws Exception {
    Path text = setup.scratch().resolve("text.txt");
    Files.writeString(
        text, report.paragraphs().map(each -> each.text()).collect(Collectors.joining("\n\n")));
    Path libraries = setup.home().resolve("language/target/app/lib");
    Path program = setup.home().resolve("server/src/bench/language/PlainLanguageTool.java");
    Child.Ended ended =
        Child.run(
            setup,
            List.of(
                Child.javaProgram(),
                "-Xmx1g",
                "-cp",
                libraries.resolve("*") + File.pathSeparator,
                program.toString(),
                text.toString(),
                Integer.toString(setup.runs()),
                Boolean.toString(!setup.quick())));
    List<Double> seconds =
        ended
            .said()
            .lines()
            .filter(line -> line.startsWith("seconds "))
            .map(line -> Double.parseDouble(line.substring("seconds ".length())))
            .toList();
    if (seconds.isEmpty()) {
      throw new IOException("LanguageTool did not run: " + ended.said());
    }
    return seconds;
  }
}
