package evenhand.write;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows as comma-separated values (RFC 4180). Text that a spreadsheet would take for a formula gets
/// an apostrophe in front: what a report or a comment says is never run.
public final class Csv {
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private static final Pattern FORMULA = Pattern.compile("^[=+@\t\r-](?![\\d.,]*$)");

  private Csv() {}

  /// Lines end as the standard says, with carriage return and line feed.
  public static String of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    String safe = FORMULA.matcher(text).find() ? "'" + text : text;
    return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
