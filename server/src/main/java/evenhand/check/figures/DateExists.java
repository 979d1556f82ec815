package evenhand.check.figures;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date that no calendar has, and a weekday that the date was not.
public final class DateExists implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "date-exists",
          "figures",
          List.of("no-such-day", "weekday"),
          "A date does not exist, or did not fall on the weekday given.",
          """
          # Introduction
          1. The review ended on [31 June 2007].
          """,
          """
          # Introduction
          1. The review ended on Friday 29 June 2007. A leap day is 29 February 2008.
          """);

  /// A day that its month has in no year, printed without one.
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)(?<![\\d.,–-])(?:3[0-9] (?:of )?february|31(?:st)? (?:of )?(?:april|june|september|november)|3[2-9] (?:january|march|april|may|june|july|august|september|october|november|december))\\b(?!,? (?:19|20)\\d\\d)");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    for (Dates.Written written : Dates.in(place.text())) {
      if (written.day().isEmpty()) {
        continue;
      }
      Optional<LocalDate> date = written.date();
      String words = place.text().substring(written.start(), written.end());
      if (date.isEmpty()) {
        remarks.add(
            "no-such-day",
            "There is no %s.".formatted(words),
            place.at(written.start(), written.end()));
      } else if (written.weekday().isPresent()
          && date.get().getDayOfWeek().getValue() != written.weekday().get()) {
        remarks.add(
            "weekday",
            "%s was a %s."
                .formatted(
                    words.substring(words.indexOf(' ') + 1),
                    date.get().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)),
            place.at(written.start(), written.end()));
      }
    }
    Matcher never = NEVER.matcher(place.text());
    while (never.find()) {
      remarks.add(
          "no-such-day",
          "There is no %s.".formatted(never.group()),
          place.at(never.start(), never.end()));
    }
    return remarks.list();
  }
}
