package evenhand.read.prose;

import java.util.regex.Pattern;

/// Whether a text is Markdown.
final class MarkdownSigns {
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +\\S");
  private static final Pattern TABLE_RULE =
      Pattern.compile("(?m)^ {0,3}\\|?(?: *:?-{3,}:? *\\|)+ *(?::?-{3,}:?)? *$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?:https?:|mailto:|#|<)");
  private static final Pattern STRONG = Pattern.compile("(?m)^ {0,3}\\*\\*[^*\\n]+\\*\\*");
  private static final Pattern OURS = Pattern.compile("\\A---\\R(?:[a-z]+: .*\\R)*?evenhand:");

  private MarkdownSigns() {}

  /// One heading mark is enough; without any, two of the other signs are, since a plain text may
  /// keep a stray bold mark from the tool that wrote it.
  static boolean in(String text) {
    if (HEADING.matcher(text).find() || OURS.matcher(text).find()) {
      return true;
    }
    int signs = 0;
    signs += TABLE_RULE.matcher(text).find() ? 1 : 0;
    signs += LINK.matcher(text).find() ? 1 : 0;
    signs += STRONG.matcher(text).results().limit(3).count() == 3 ? 1 : 0;
    return signs >= 2;
  }
}
