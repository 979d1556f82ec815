package evenhand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmarks still run, each group of them, and their table says what was measured. What it
/// takes is measured by hand, never here.
class BenchTest {
  @TempDir Path temp;

  @Test
  void everyUsualGroupMeasuresSomething() throws Exception {
    var out = new ByteArrayOutputStream();
    int status = execute(out, "--quick", "--json");
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(status).as(said).isZero();
    List<Result> results = said.lines().map(BenchTest::parsed).toList();
    assertThat(results.stream().map(Result::group).collect(Collectors.toSet()))
        .isEqualTo(Set.of("reading", "embedding", "import", "search", "check", "start", "hostile"));
    assertThat(results).allMatch(each -> each.median() > 0);
    assertThat(results)
        .filteredOn(each -> each.group().equals("hostile"))
        .noneMatch(each -> each.note().startsWith("NOT") || each.note().contains("DID NOT"));
  }

  @Test
  void aFewKillsLoseNothingAndAFewPeopleGetNoErrors() throws Exception {
    var out = new ByteArrayOutputStream();
    String seed = Long.toString(Long.getLong("seed", System.nanoTime()));
    assertThat(execute(out, "--quick", "--json", "--seed", seed, "durability", "load")).isZero();
    List<Result> results =
        out.toString(StandardCharsets.UTF_8).lines().map(BenchTest::parsed).toList();
    for (String none : List.of("things lost", "errors", "saves turned away")) {
      assertThat(results)
          .as("replay with -Dseed=" + seed)
          .filteredOn(each -> each.what().startsWith(none))
          .hasSize(1)
          .allMatch(each -> each.median() == 0);
    }
  }

  @Test
  void thePageTakesNewFiguresAndKeepsThoseOfOtherGroups() throws Exception {
    var page = new Page(temp);
    page.update(List.of(result(Group.READING, 140, 280), result(Group.SEARCH, 3, 4)));
    page.update(List.of(result(Group.SEARCH, 30, 4)));
    String text = Files.readString(temp.resolve("benchmarks.md"));
    assertThat(text)
        .contains("| 140 u (140 to 140, 3 runs) | the plain way: 280 | 0.50 (≥ 0.50) | holds |")
        .contains("| 30 u (30 to 30, 3 runs) | the plain way: 4 | 7.50 (≥ 0.50) | holds |")
        .doesNotContain("| 3 u");
    assertThat(Files.readAllLines(temp.resolve("benchmarks.jsonl"))).hasSize(2);
  }

  @Test
  void whatIsSlowerThanItHasToBeIsSaidSo() {
    assertThat(result(Group.READING, 100, 280).verdict()).isEqualTo("MISSED");
    assertThat(result(Group.READING, 150, 280).verdict()).isEqualTo("holds");
  }

  @Test
  void figuresOfATrialGoOnNoPage() {
    var out = new ByteArrayOutputStream();
    assertThat(execute(out, "--quick", "--page", temp.toString())).isEqualTo(2);
    assertThat(execute(out, "nonsense")).isEqualTo(2);
    assertThat(execute(out, "--runs", "0")).isEqualTo(2);
    assertThat(temp).isEmptyDirectory();
  }

  private static Result result(Group group, double found, double beside) {
    var row =
        new Row(
            group,
            "it",
            "u",
            new Sample(List.of(found, found, found)),
            "the plain way",
            new Sample(List.of(beside, beside, beside)),
            Bar.atLeast(0.5),
            "");
    return Result.of(row, "2026-01-01", "2 cores", 0.01, "./evenhand bench");
  }

  private static Result parsed(String line) {
    try {
      return Result.parse(line);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError("not a result: " + line, e);
    }
  }

  private static int execute(ByteArrayOutputStream out, String... args) {
    var to = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Bench.commandLine(to, System.err).execute(args);
  }
}
