package evenhand.cli;

import evenhand.search.concordance.Concordance;
import evenhand.search.concordance.ConcordanceTable;
import evenhand.search.concordance.Order;
import evenhand.search.concordance.PhraseQuery;
import evenhand.search.forward.By;
import evenhand.write.Csv;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The concordance.
@Command(
    name = "phrase",
    description = {
      "Shows every use of a phrase in imported reports, and how often each grade uses it.",
      "* in a word stands for any letters, alone for any one word."
    })
public final class PhraseCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  enum Table {
    lines,
    groups
  }

  @Parameters(paramLabel = "PHRASE", description = "the words, as printed")
  String phrase = "";

  @Option(
      names = "--by",
      defaultValue = "grade",
      description = "what uses are counted by: grade, aspect, form or year")
  String by = "grade";

  @Option(
      names = "--sort",
      defaultValue = "report",
      description = "report, left, right, grade or year (default: ${DEFAULT-VALUE})")
  String sort = "report";

  @Option(names = "--limit", paramLabel = "N", description = "the most lines (with --json: all)")
  @Nullable Integer limit;

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  @Option(
      names = "--csv",
      arity = "0..1",
      fallbackValue = "lines",
      paramLabel = "TABLE",
      description = "print comma-separated values: lines (as without TABLE) or groups")
  @Nullable Table csv;

  @Mixin FilterOptions filters = new FilterOptions();

  @Spec @Nullable CommandSpec spec;

  private final Parts parts;
  private final Console console;

  public PhraseCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    PhraseQuery query = query();
    Concordance found = parts.concordancer().of(query);
    if (csv != null) {
      console
          .out()
          .print(
              Csv.of(
                  csv == Table.lines
                      ? ConcordanceTable.lines(found)
                      : ConcordanceTable.groups(found)));
    } else if (json) {
      console.out().println(Answers.json(found));
    } else {
      console.out().print(ConcordanceText.of(found));
    }
    return 0;
  }

  private PhraseQuery query() {
    if (phrase.chars().noneMatch(Character::isLetterOrDigit)) {
      throw wrong("PHRASE holds no word");
    }
    if (limit != null && limit < 0) {
      throw wrong("--limit must not be below 0");
    }
    int most = json || csv != null ? Integer.MAX_VALUE : SHOWN;
    return new PhraseQuery(
        phrase,
        filters.filters(),
        choice("--by", "grade, aspect, form or year", by, By::of),
        choice("--sort", "report, left, right, grade or year", sort, Order::of),
        0,
        limit == null ? most : limit);
  }

  private <T> T choice(
      String option, String allowed, String value, java.util.function.Function<String, T> of) {
    try {
      return of.apply(value.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong("%s is %s".formatted(option, allowed));
    }
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("used without a command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
