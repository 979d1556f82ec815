package evenhand.write;

import java.util.regex.Pattern;

/// Keeps text from being taken for Markdown's marks.
final class MarkdownEscape {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&~]");
  private static final Pattern FIRST = Pattern.compile("^([-+#=:|!])");
  private static final Pattern FIRST_NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

  private MarkdownEscape() {}

  static String inline(String text) {
    return MARKS.matcher(Legal.line(text)).replaceAll("\\\\$0");
  }

  /// Text that begins a line.
  static String line(String text) {
    String plain = FIRST.matcher(inline(text)).replaceFirst("\\\\$1");
    return FIRST_NUMBER.matcher(plain).replaceFirst("$1\\\\$2");
  }

  static String cell(String text) {
    return inline(text).replace("|", "\\|");
  }
}
