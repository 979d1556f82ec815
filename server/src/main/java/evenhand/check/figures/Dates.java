package evenhand.check.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as reports write them: "3 May 2007", "Monday 3 May 2007", "May 2007".
final class Dates {
  /// @param weekday 1 for Monday; empty where none is printed
  /// @param day empty for a month alone
  /// @param month from 1
  record Written(
      int start, int end, Optional<Integer> weekday, Optional<Integer> day, int month, int year) {

    /// Empty where there is no such day.
    Optional<LocalDate> date() {
      try {
        return day.map(number -> LocalDate.of(year, month, number));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    /// The last day it may mean.
    LocalDate last() {
      return date().orElseGet(() -> YearMonth.of(year, month).atEndOfMonth());
    }
  }

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Map<String, Integer> WEEKDAYS =
      Map.of(
          "monday",
          1,
          "tuesday",
          2,
          "wednesday",
          3,
          "thursday",
          4,
          "friday",
          5,
          "saturday",
          6,
          "sunday",
          7);

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(?:\\b("
              + String.join("|", WEEKDAYS.keySet().stream().sorted().toList())
              + "),? )?(?:(?<![\\d.,–-])(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?\\b("
              + String.join("|", MONTHS)
              + "),? ((?:19|20)\\d\\d)\\b");

  private Dates() {}

  static List<Written> in(String text) {
    var dates = new ArrayList<Written>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      dates.add(
          new Written(
              matcher.start(),
              matcher.end(),
              Optional.ofNullable(matcher.group(1))
                  .map(name -> WEEKDAYS.get(name.toLowerCase(Locale.ROOT))),
              Optional.ofNullable(matcher.group(2)).map(Integer::valueOf),
              MONTHS.indexOf(matcher.group(3).toLowerCase(Locale.ROOT)) + 1,
              Integer.parseInt(matcher.group(4))));
    }
    return dates;
  }
}
