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
    return remarks.list();
  }
}
