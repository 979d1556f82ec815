package evenhand.read;

import java.util.regex.Pattern;

/// Whether a line of its own looks like a heading. It stays a guess: the form knows better.
public final class HeadingLooks {
  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 18;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i).*(?:@|www\\.|https?:|\\b[A-Z]{1,2}\\d{1,2}[A-Z]? ?\\d[A-Z]{2}\\b|\\bTel\\b|\\d{5,}).*");
  private static final Pattern SALUTATION =
      Pattern.compile("(?:Dear|Yours)\\b.*|(?:Mr|Mrs|Ms|Dr)\\b.*");
  private static final Pattern DATE =
      Pattern.compile("(?i)(?:\\w+day,? )?\\d{1,2}(?:st|nd|rd|th)? [a-z]+ \\d{4}.*");

  /// What a cover says beside its title.
  private static final Pattern COVER =
      Pattern.compile(
          "(?i)(?:age group|audience|(?:report )?published|reference no\\.?|inspection dates?|date)\\s*:.*");

  private HeadingLooks() {}

  public static boolean isLikely(String line) {
    if (line.isEmpty() || line.length() > LONGEST || line.split(" ").length > MOST_WORDS) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    return (Character.isUpperCase(line.codePointAt(0))
            || Character.isDigit(line.charAt(0))
            || "‘“\"'".indexOf(line.charAt(0)) >= 0)
        && ".;,!:".indexOf(last) < 0
        && line.indexOf(';') < 0
        && line.chars().anyMatch(Character::isLetter)
        && !ADDRESS.matcher(line).matches()
        && !SALUTATION.matcher(line).matches()
        && !DATE.matcher(line).matches()
        && !COVER.matcher(line).matches();
  }
}
