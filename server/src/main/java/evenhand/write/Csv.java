package evenhand.write;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows as comma-separated values (RFC 4180).
public final class Csv {
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private Csv() {}

  /// Lines end as the standard says, with carriage return and line feed.
  public static String of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    return SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
