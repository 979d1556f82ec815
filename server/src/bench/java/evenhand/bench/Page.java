package evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The page of benchmarks in the documentation, made from what was measured last of each group and
/// kept beside it.
final class Page {
  /// Above it a page says that the machine was busy.
  private static final double QUIET = 0.05;

  private final Path kept;
  private final Path page;

  /// @param folder of the page and of the results it is made from
  Page(Path folder) {
    kept = folder.resolve("benchmarks.jsonl");
    page = folder.resolve("benchmarks.md");
  }

  /// Puts new results in the place of the old ones of their groups.
  void update(List<Result> results) throws IOException {
    Set<String> measured = results.stream().map(Result::group).collect(Collectors.toSet());
    var all = new ArrayList<Result>();
    if (Files.exists(kept)) {
      for (String line : Files.readAllLines(kept)) {
        Result old = Result.parse(line);
        if (!measured.contains(old.group())) {
          all.add(old);
        }
      }
    }
    all.addAll(results);
    var lines = new StringBuilder();
    for (Group group : Group.values()) {
      for (Result each : of(group, all)) {
        lines.append(each.json()).append('\n');
      }
    }
    Files.writeString(kept, lines);
    Files.writeString(page, text(all));
  }

  private static List<Result> of(Group group, List<Result> all) {
    return all.stream().filter(each -> each.group().equals(group.toString())).toList();
  }

  private static String text(List<Result> all) {
    var text =
        new StringBuilder(
            """
            # Benchmarks

            Made by `./evenhand bench --page` from what was measured last of each group (`benchmarks.jsonl` beside this page); not written by hand.
            Each figure is the median of its runs, with the lowest and the highest. What stands beside it was measured in the same run on the same machine;
            the ratio is the first divided by the second, run by run where they ran side by side, and in brackets what it has to be.

            """);
    for (Group group : Group.values()) {
      List<Result> results = of(group, all);
      if (!results.isEmpty()) {
        group(text, group, results);
      }
    }
    return text.toString();
  }

  private static void group(StringBuilder text, Group group, List<Result> results) {
    Result first = results.getFirst();
    text.append("## %s: %s\n\n".formatted(capital(group.toString()), group.about()));
    text.append("`%s`, %s, on %s. ".formatted(first.command(), first.day(), first.machine()));
    text.append(
        first.others() > QUIET
            ? "**The machine was busy**: other programs used %.0f %% of its processors meanwhile, so only the ratios say something.\n\n"
                .formatted(100 * first.others())
            : "The machine was quiet.\n\n");
    text.append("| | measured | beside it | ratio | |\n|---|---|---|---|---|\n");
    for (Result each : results) {
      String note = each.note().isEmpty() ? "" : " (" + each.note() + ")";
      text.append(
          "| %s%s | %s | %s | %s | %s |\n"
              .formatted(
                  each.what(),
                  note,
                  each.found(),
                  each.besideIt(),
                  each.ratioFound(),
                  each.verdict()));
    }
    text.append('\n');
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

}
