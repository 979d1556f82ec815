package evenhand.store;

import org.jspecify.annotations.Nullable;

/// What people type beside a report, held to a length.
final class Texts {
  private Texts() {}

  /// One line, without white space at its ends; empty where nothing was typed.
  static String line(@Nullable String typed, String what, int longest) {
    return whole(typed, what, longest).replaceAll("\\s+", " ");
  }

  static String whole(@Nullable String typed, String what, int longest) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "%s has %d characters; the most is %d".formatted(what, text.length(), longest));
    }
    return text;
  }
}
