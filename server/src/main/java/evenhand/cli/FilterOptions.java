package evenhand.cli;

import evenhand.search.Filters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What passages are held to, the same for every command that looks for some.
final class FilterOptions {
  @Option(names = "--form", paramLabel = "ID", description = "only of this form; may repeat")
  List<String> form = new ArrayList<>();

  @Option(names = "--aspect", paramLabel = "ID", description = "only of this aspect")
  @Nullable String aspect;

  @Option(names = "--grade", paramLabel = "ID", description = "only of sections with this grade")
  @Nullable String grade;

  @Option(names = "--overall", paramLabel = "ID", description = "only of reports with this grade")
  @Nullable String overall;

  @Option(
      names = "--authority",
      paramLabel = "WORDS",
      description = "only of authorities with these words in their printed name")
  @Nullable String authority;

  @Option(names = "--from", paramLabel = "YEAR", description = "published in this year or later")
  @Nullable Integer from;

  @Option(names = "--to", paramLabel = "YEAR", description = "published in this year or before")
  @Nullable Integer to;

  Filters filters() {
    return new Filters(form, aspect, grade, overall, authority, from, to);
  }
}
