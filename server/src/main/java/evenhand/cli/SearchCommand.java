package evenhand.cli;

import evenhand.search.Answer;
import evenhand.search.Mode;
import evenhand.search.Query;
import evenhand.search.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds precedents.
@Command(
    name = "search",
    description = {
      "Finds passages of imported reports, best first.",
      "Double quotes in QUERY mean a phrase, * stands for any letters, and - before a word or",
      "a phrase leaves out what holds it. Words in double quotes are taken as they are typed."
    })
public final class SearchCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "what to look for")
  @Nullable String query;

  @Mixin FilterOptions filters = new FilterOptions();

  @Option(
      names = "--mode",
      defaultValue = "hybrid",
      description = "hybrid, keyword or meaning (default: ${DEFAULT-VALUE})")
  String mode = "hybrid";

  @Option(
      names = "--unit",
      defaultValue = "paragraph",
      description = "paragraph or sentence (default: ${DEFAULT-VALUE})")
  String unit = "paragraph";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "the most hits (default: ${DEFAULT-VALUE})")
  int limit = 10;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "a file of queries, one JSON object a line: {\"id\",\"query\",\"filters\"}")
  @Nullable Path queries;

  @Option(names = "--facets", description = "also count the passages the query concerns")
  boolean facets;

  @Option(names = "--json", description = "print JSON, one object a line")
  boolean json;

  @Spec @Nullable CommandSpec spec;

  private final Parts parts;
  private final Console console;

  public SearchCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if ((query == null) == (queries == null)) {
      throw wrong("give either a QUERY or --queries FILE");
    }
    if (queries != null && !json) {
      throw wrong("--queries answers as JSON only: add --json");
    }
    return queries == null ? one(String.valueOf(query)) : many(queries);
  }

  private int one(String text) throws Exception {
    Query wanted = query(text);
    Answer answer = parts.searcher().search(wanted);
    if (facets) {
      answer = answer.with(parts.facets().of(wanted));
    }
    if (json) {
      console.out().println(Answers.json("query", text, answer));
    } else {
      console.out().print(Answers.text(answer));
    }
    return 0;
  }

  private int many(Path file) throws Exception {
    List<QueryLine> lines;
    try {
      lines = QueryLine.read(file);
    } catch (QueryLine.MalformedQueryException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    var searcher = parts.searcher();
    for (QueryLine line : lines) {
      Query wanted = line.over(query(line.query()));
      Answer answer = searcher.search(wanted);
      if (facets) {
        answer = answer.with(parts.facets().of(wanted));
      }
      console.out().println(Answers.json("id", line.id(), answer));
    }
    return 0;
  }

  private Query query(String text) {
    if (limit < 1) {
      throw wrong("--limit must be 1 or more");
    }
    try {
      return new Query(text, filters.filters(), Mode.of(mode), Unit.of(unit), limit);
    } catch (IllegalArgumentException e) {
      throw wrong("--mode is hybrid, keyword or meaning; --unit is paragraph or sentence");
    }
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("used without a command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
