package evenhand.check.figures;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// Something still to come, by a date that had passed when the report was published.
///
/// What was due between the inspection and the publication may well have been still to come when it
/// was seen; what was due before the inspection was not. Without a date of publication nothing is
/// said.
public final class PromisePast implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "promise-past",
          "figures",
          List.of("before-inspection", "before-publication"),
          "Something is still to come by a date that had passed at publication.",
          """
          published 2007-02-06
          # Leaders
          1. An attendance strategy [is due for completion by December 2006].
          """,
          """
          published 2007-02-06
          # Leaders
          1. An attendance strategy is due for completion by April 2007. The last was due by May 2006 and came late.
          """);

  private static final Pattern STILL_TO_COME =
      Pattern.compile(
          "(?i)\\b(?:will (?:be|have|become|start|begin|open)|(?:is|are) (?:due|planned|expected|scheduled|set|intended|projected)\\b|to be (?:implemented|completed|introduced|launched|opened|finalised|published|appointed|in place)|(?:is|are) being \\w+ for)[^.;]{0,80}$");

  private static final Pattern BY =
      Pattern.compile(
          "(?i)\\b(?:by|in|from|for|until|on|end of|before)(?: the)?(?: end of| start of| early| late| mid)? $");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    List<LocalDate> inspected = setting.head().inspected();
    LocalDate published = setting.head().published();
    if (published == null && inspected.isEmpty()) {
      return remarks.list();
    }
    LocalDate written = published == null ? inspected.getFirst() : published;
    for (Span span : Sentences.split(place.text())) {
      String text = span.in(place.text());
      for (Dates.Written date : Dates.in(text)) {
        var promise = STILL_TO_COME.matcher(text.substring(0, date.start()));
        if (!date.last().isBefore(written)
            || !promise.find()
            || !BY.matcher(text.substring(0, date.start())).find()) {
          continue;
        }
        boolean before = !inspected.isEmpty() && date.last().isBefore(inspected.getFirst());
        remarks.add(
            before ? "before-inspection" : "before-publication",
            "Written as still to come, but %s on %s."
                .formatted(
                    published == null ? "inspectors were there" : "the report was published",
                    written),
            place.at(span.start() + promise.start(), span.start() + date.end()));
      }
    }
    return remarks.list();
  }
}
