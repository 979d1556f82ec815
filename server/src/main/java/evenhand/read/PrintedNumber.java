package evenhand.read;

import evenhand.text.White;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number printed before a paragraph, and the rest.
///
/// @param number without its full stop or bracket, e.g. `12`, `A4`, `2.1`
/// @param rest the text after it; may be empty
public record PrintedNumber(String number, String rest) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?s)[*_\\s\\u00a0]*+\\(?([A-Z]?\\d{1,3}(?:\\.\\d{1,2}){0,3})"
              + "(?:[.)]{1,2}[*_]{0,3}(?:[\\s\\u00a0]++|(?=[A-Z‘“])|$)|\\t|[\\s\\u00a0]{2,}+)(.*)");

  /// Reads `12. The work …`; a bare `12 children` is no number of a paragraph, `12`, two spaces and
  /// a text is.
  public static Optional<PrintedNumber> in(String text) {
    var found = FORM.matcher(text);
    if (!found.matches() || isDate(found.group(2), found.group(1))) {
      return Optional.empty();
    }
    return Optional.of(new PrintedNumber(found.group(1), White.fold(found.group(2))));
  }

  private static boolean isDate(String rest, String number) {
    return number.contains(".") && rest.matches("(?s)(?:per cent|%|million|billion).*");
  }
}
