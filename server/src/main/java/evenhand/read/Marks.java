package evenhand.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bullets and paragraph numbers, as they stand at the beginning of a line.
final class Marks {
  /// What is printed as a bullet; the private-use ones are what Symbol and Wingdings become.
  private static final String BULLETS = "•◼▪■□◆●○◦‣⁃∙·➢➤✓❖\uf0b7\uf0a7\uf0a8\uf06e\uf0d8\uf0fc";

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}|[A-Z]\\d{1,2})[.)]?");
  private static final Pattern BULLET =
      Pattern.compile("[%s\ue000-\uf8ff]|[-–—−―─]|o".formatted(BULLETS));
  private static final Pattern SURE_BULLET =
      Pattern.compile("[%s\ue000-\uf8ff]\\s*".formatted(BULLETS));
  private static final Pattern LEADING =
      Pattern.compile("[%s\ue000-\uf8ff]\\s*|\\d{1,3}\\.\\s+(?=\\S)".formatted(BULLETS));

  private static final Pattern HEADING_NUMBER =
      Pattern.compile(
          "^(?:(?:section|part|chapter)\\s+)?(?:\\d{1,2}(?:\\.\\d+)*+|[A-Z])[.:)]?\\s+",
          Pattern.CASE_INSENSITIVE);

  private Marks() {}

  /// Whether a piece of text that stands by itself at the beginning of a line is a bullet.
  static boolean isBullet(String text) {
    return BULLET.matcher(text).matches();
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static boolean isMark(String text) {
    return isBullet(text) || isNumber(text);
  }

  static boolean leadsWithBullet(String text) {
    return SURE_BULLET.matcher(text).lookingAt();
  }

  /// The bullet, or number with a full stop, that `text` begins with, although no more than a space
  /// parts it from what follows; null where none.
  static @Nullable String leading(String text) {
    Matcher matcher = LEADING.matcher(text);
    return matcher.lookingAt() ? matcher.group() : null;
  }

  /// A heading without the number it begins with, e.g. `2.1` or `Section 1:`.
  static String withoutNumber(String heading) {
    return HEADING_NUMBER.matcher(heading.strip()).replaceFirst("");
  }

  /// A number without its full stop or bracket.
  static String number(String mark) {
    return mark.replaceAll("[.)]$", "");
  }
}
