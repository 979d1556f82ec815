package evenhand.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as reports print them: `7 April 2017`, `11 to 15 September 2023`, `30 September to 11
/// October 2024 and 13 to 16 January 2025`.
final class Days {
  private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
  private static final String MONTHS =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  private static final Pattern MONTH =
      Pattern.compile("\\b" + MONTHS + "\\s+((?:19|20)\\d{2})\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:(\\d{1,2})(?:st|nd|rd|th)?|" + MONTHS + "|((?:19|20)\\d{2}))\\b",
          Pattern.CASE_INSENSITIVE);

  private Days() {}

  /// The one day that `text` names, or the last of several.
  static Optional<LocalDate> day(String text) {
    List<LocalDate> days = all(text, null);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
  }

  /// The first day of the month that `text` names without a day.
  static Optional<LocalDate> month(String text) {
    Matcher matcher = MONTH.matcher(text);
    return matcher.find()
        ? Optional.of(LocalDate.of(Integer.parseInt(matcher.group(2)), named(matcher.group(1)), 1))
        : Optional.empty();
  }

  /// The first and the last of the days named; empty where none is whole.
  ///
  /// @param year the year meant where none is printed; null where that cannot be told
  static List<LocalDate> span(String text, @Nullable Integer year) {
    List<LocalDate> days = all(text, year);
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
    return List.of(first, last);
  }

  /// Read from the end, since `11 to 15 September 2023` names month and year but once.
  private static List<LocalDate> all(String text, @Nullable Integer inYear) {
    var parts = new ArrayList<String>();
    Matcher matcher = PART.matcher(SLASHED.matcher(text).replaceAll(Days::inWords));
    while (matcher.find()) {
      parts.add(matcher.group().replaceAll("(?i)(?<=\\d)(st|nd|rd|th)$", ""));
    }
    var days = new ArrayList<LocalDate>();
    Integer year = inYear;
    Month month = null;
    for (String part : parts.reversed()) {
      if (!Character.isDigit(part.charAt(0))) {
        month = named(part);
      } else if (part.length() == 4) {
        year = Integer.valueOf(part);
      } else {
        add(days, year, month, Integer.parseInt(part));
      }
    }
    return days.reversed();
  }

  /// By its first three letters, which no two share.
  private static Month named(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static String inWords(MatchResult slashed) {
    int month = Math.clamp(Integer.parseInt(slashed.group(2)), 1, 12);
    return "%s %s %s".formatted(slashed.group(1), Month.of(month), slashed.group(3));
  }

  private static void add(
      List<LocalDate> days, @Nullable Integer year, @Nullable Month month, int day) {
    if (year != null && month != null) {
      try {
        days.add(LocalDate.of(year, month, day));
      } catch (DateTimeException e) {
        // A figure that is no day of that month, e.g. a page number: not a date.
        return;
      }
    }
  }
}
