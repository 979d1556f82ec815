package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An exception buried in a sentence that says that something is fully so.
public final class FullyExcept implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "fully-except",
          "hedging",
          List.of("exception"),
          "A sentence says that something is fully so and takes it back further on.",
          """
          # Leaders
          1. The requirements for fostering [are fully met, with the exception of] annual reviews.
          """,
          """
          # Leaders
          1. The requirements for fostering are fully met. Annual reviews are late.
          2. All children, except the youngest, go to school.
          """);

  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?i)\\b(?:(?:is|are|was|were|been|has|have|being)(?: \\w+){0,2} (?:fully|entirely|completely|wholly)(?! (?:funded|qualified|understood by))(?: \\w+){1,3}|(?:fully|entirely|completely|wholly) (?:meets?|complies|comply))\\b[^.;]{0,80}?\\b(?:except(?:ing)?(?: for| that| in)?|apart from|with the exception of|other than|save for|with one exception|not all|in all but)\\b");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    if (!place.isProse()) {
      return remarks.list();
    }
    for (Span span : Sentences.split(place.text())) {
      Matcher matcher = EXCEPTION.matcher(span.in(place.text()));
      if (matcher.find()) {
        remarks.add(
            "exception",
            "An exception is buried here; say plainly what is not so.",
            place.at(span.start() + matcher.start(), span.start() + matcher.end()));
      }
    }
    return remarks.list();
  }
}
