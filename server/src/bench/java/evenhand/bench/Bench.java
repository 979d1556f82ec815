package evenhand.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `evenhand bench`: one table of how fast, how bounded and how sturdy Evenhand is.
@Command(
    name = "bench",
    description = {
      "Measures speed and bounds beside the plain library paths, in the same run.",
      "Status 1 where something is slower or larger than it has to be."
    },
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  @Parameters(
      paramLabel = "GROUP",
      description = "${COMPLETION-CANDIDATES} (otherwise all but the last three, which take long)")
  List<Group> groups = List.of();

  @Option(names = "--runs", paramLabel = "N", description = "how often each thing is measured")
  int runs = 5;

  @Option(names = "--reports", paramLabel = "DIR", description = "reports (otherwise the samples)")
  @Nullable Path reports;

  @Option(
      names = "--files",
      paramLabel = "N",
      description = "only so many of the reports, evenly drawn")
  int files = Integer.MAX_VALUE;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "a data folder to search in (otherwise the reports are imported for the run)")
  @Nullable Path data;

  @Option(
      names = "--grown",
      paramLabel = "DIR",
      description =
          "growth: where the larger libraries are made and left for the next time (otherwise they"
              + " are removed; making one of 20 times 360 reports takes half an hour and more)")
  @Nullable Path grown;

  @Option(names = "--people", paramLabel = "N", description = "load: how many type at once")
  int people = 50;

  @Option(names = "--minutes", paramLabel = "N", description = "load: for how long")
  double minutes = 10;

  @Option(names = "--kills", paramLabel = "N", description = "durability: how often it is killed")
  int kills = 200;

  @Option(names = "--seed", paramLabel = "S", description = "durability: repeats a run")
  long seed = 2018;

  @Option(names = "--json", description = "print one JSON object a row, a line each")
  boolean json;

  @Option(
      names = "--page",
      paramLabel = "DIR",
      arity = "0..1",
      fallbackValue = "server/docs",
      description = "bring the page of benchmarks up to date (otherwise only print)")
  @Nullable Path page;

  @Option(names = "--quick", description = "only try everything, in seconds; the figures mean nothing")
  boolean quick;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;

  /// @param out for the table
  /// @param err for what is going on
  public Bench(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    var rest = new ArrayList<String>(List.of(args));
    rest.remove("bench"); // the launcher passes on what it was given
    System.exit(commandLine(System.out, System.err).execute(rest.toArray(String[]::new)));
  }

  public static CommandLine commandLine(PrintStream out, PrintStream err) {
    return new CommandLine(new Bench(out, err)).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws Exception {
    refuseWhatMeansNothing();
    Path home = Path.of(System.getProperty(Opened.HOME));
    Path scratch = Files.createTempDirectory("evenhand-bench-");
    try {
      var setup =
          new Setup(
              home,
              data,
              reports,
              files,
              quick ? 1 : runs,
              amounts(),
              quick,
              scratch,
              grown == null ? scratch.resolve("grown") : grown.toAbsolutePath(),
              err);
      List<Result> results = measured(setup);
      if (page != null) {
        new Page(home.resolve(page)).update(results);
      }
      boolean missed = results.stream().anyMatch(each -> Objects.equals(each.holds(), false));
      return missed && !quick ? 1 : 0;
    } finally {
      delete(scratch);
    }
  }

  private Amounts amounts() {
    Duration load = Duration.ofMillis((long) (60_000 * minutes));
    return quick
        ? new Amounts(Math.min(people, 4), Duration.ofSeconds(4), Math.min(kills, 2), seed)
        : new Amounts(people, load, kills, seed);
  }

  private void refuseWhatMeansNothing() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (runs < 1 || files < 1 || people < 1 || kills < 1 || minutes <= 0) {
      throw new ParameterException(line, "a number must be 1 or more, --minutes above 0");
    }
    if (quick && page != null) {
      throw new ParameterException(line, "--quick only tries; its figures belong on no page");
    }
  }

  private List<Result> measured(Setup setup) throws Exception {
    List<Group> wanted =
        groups.isEmpty() ? Arrays.stream(Group.values()).filter(Group::isUsual).toList() : groups;
    var results = new ArrayList<Result>();
    String machine = Machine.described();
    if (!json) {
      out.println(machine);
    }
    for (Group group : wanted) {
      err.printf("%s: %s …%n", group, group.about());
      var others = new Machine.Others();
      List<Row> rows = group.rows(setup);
      double share = others.share();
      if (!json) {
        out.printf(
            "%n%s: %s; others used %.0f %% of the processors%n",
            group, group.about(), 100 * share);
      }
      for (Row row : rows) {
        Result result =
            Result.of(row, LocalDate.now(ZoneId.systemDefault()).toString(), machine, share, command(group));
        out.println(json ? result.json() : line(result));
        results.add(result);
      }
    }
    return results;
  }

  private static String line(Result result) {
    var line = new StringJoiner("; ", "  ", "");
    line.add("%s: %s".formatted(result.what(), result.found()));
    Stream.of(
            result.besideIt(),
            result.ratioFound().isEmpty() ? "" : "ratio " + result.ratioFound(),
            result.verdict(),
            result.note())
        .filter(each -> !each.isEmpty())
        .forEach(line::add);
    return line.toString();
  }

  /// That measures a group again.
  private String command(Group group) {
    return Stream.of(
            "./evenhand bench " + group,
            reports == null ? "" : "--reports DIR",
            data == null ? "" : "--data DIR",
            files == Integer.MAX_VALUE ? "" : "--files " + files,
            switch (group) {
              case LOAD -> "--people %d --minutes %s".formatted(people, Numbers.of(minutes));
              case DURABILITY -> "--kills %d --seed %d".formatted(kills, seed);
              case GROWTH, HOSTILE -> "";
              case READING, EMBEDDING, IMPORT, SEARCH, CHECK, START -> "--runs " + runs;
            })
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
