package evenhand.eval;

import com.fasterxml.jackson.databind.JsonNode;
import evenhand.report.ReportMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How many hits of topical queries a reader called relevant: precision at ten.
///
/// The verdicts are by query, report and paragraph, without any text. A hit that nobody has judged
/// counts as not relevant and is said.
public final class TopicalEvaluation {
  private static final int LIMIT = 10;

  private final Map<List<String>, String> verdicts = new HashMap<>();
  private final PrintStream out;

  private TopicalEvaluation(Path judgements, PrintStream out) throws IOException {
    this.out = out;
    for (String line : Files.readAllLines(judgements).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      verdicts.put(List.of(cells[0], cells[1], cells[2]), cells[3]);
    }
  }

  /// @param answers what `search --queries FILE --json` printed
  /// @param judgements `query`, `report` (its file's name without ending), `paragraph` and `yes`,
  ///   `partly` or `no` a line, parted by tabs
  public static void run(Path answers, Path judgements, PrintStream out) throws IOException {
    new TopicalEvaluation(judgements, out).print(answers);
  }

  private record Counts(int yes, int partly, int unjudged, int hits) {
    Counts plus(Counts other) {
      return new Counts(
          yes + other.yes, partly + other.partly, unjudged + other.unjudged, hits + other.hits);
    }
  }

  private void print(Path answers) throws IOException {
    out.printf("%-20s %9s %7s %9s %5s%n", "query", "relevant", "partly", "unjudged", "hits");
    var sum = new Counts(0, 0, 0, 0);
    for (String line : Files.readAllLines(answers)) {
      JsonNode answer = ReportMapper.mapper().readTree(line);
      Counts counts = counts(answer);
      row(answer.path("id").asText(), counts);
      sum = sum.plus(counts);
    }
    row("all", sum);
    out.printf(
        Locale.ROOT,
        "%nprecision at %d: %.3f; with those partly relevant %.3f%n",
        LIMIT,
        (double) sum.yes() / Math.max(1, sum.hits()),
        (double) (sum.yes() + sum.partly()) / Math.max(1, sum.hits()));
  }

  private void row(String name, Counts counts) {
    out.printf(
        "%-20s %9d %7d %9d %5d%n",
        name, counts.yes(), counts.partly(), counts.unjudged(), counts.hits());
  }

  private Counts counts(JsonNode answer) {
    var found = new ArrayList<String>();
    for (JsonNode hit : answer.path("hits")) {
      if (found.size() < LIMIT) {
        String report = hit.path("file").asText().replaceFirst("\\.[^.]*$", "");
        String paragraph = hit.path("paragraph").asText();
        found.add(
            verdicts.getOrDefault(
                List.of(answer.path("id").asText(), report, paragraph), "unjudged"));
      }
    }
    return new Counts(
        count(found, "yes"), count(found, "partly"), count(found, "unjudged"), found.size());
  }

  private static int count(List<String> verdicts, String verdict) {
    return (int) verdicts.stream().filter(verdict::equals).count();
  }
}
