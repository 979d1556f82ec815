package evenhand.read.prose;

import evenhand.read.UnreadableReportException;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a text is Markdown.
final class MarkdownSigns {
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +\\S");
  private static final Pattern TABLE_RULE =
      Pattern.compile("(?m)^ {0,3}\\|?(?: *:?-{3,}:? *\\|)++ *(?::?-{3,}:?)? *$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?:https?:|mailto:|#|<)");
  private static final Pattern STRONG = Pattern.compile("(?m)^ {0,3}\\*\\*[^*\\n]+\\*\\*");
  private static final Pattern OURS =
      Pattern.compile("\\A---\\R(?:(?!evenhand:)[a-z]+: .*\\R)*+evenhand:");

  private static final String MARKS = "<>[]*_`";

  /// In one paragraph. What opens and never closes is looked for to the end, again and again.
  private static final int MOST_MARKS = 3_000;

  private MarkdownSigns() {}

  /// Refuses a paragraph of so many marks that reading it takes longer than anybody waits.
  static void refuseTooMany(List<String> lines) throws UnreadableReportException {
    int marks = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      marks =
          line.isBlank()
              ? 0
              : marks + (int) line.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
      if (marks > MOST_MARKS) {
        throw new UnreadableReportException(
            "too-deep",
            "Line %d and its neighbours have more marks than any report. Save the file as plain text."
                .formatted(i + 1));
      }
    }
  }

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
