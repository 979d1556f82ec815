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

/// A comparative says than what, and a percentage of what.
///
/// What a sentence before it in the paragraph speaks of may be what is compared with, so only the
/// first sentence of a paragraph is looked at, and only for the comparatives that judge.
public final class ThanWhat implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "than-what",
          "hedging",
          List.of("comparative", "percentage"),
          "A comparative does not say than what, or a percentage does not say of what.",
          """
          # Leaders
          1. Arrangements for respite are [less well developed].
          """,
          """
          # Leaders
          1. Arrangements for respite are less well developed than those for fostering.
          2. Fostering is well run. Respite is less well developed. Some 40% of places are free.
          """);

  private static final Pattern COMPARATIVE =
      Pattern.compile(
          "(?i)\\b(?:is|are|remains?|has been|have been) ((?:less|not as) (?:well )?(?:developed|effective|strong|secure|embedded|consistent|established|advanced|good))\\b(?! than| in | for | where| when| at | with | among)");

  private static final Pattern SET_AGAINST =
      Pattern.compile(
          "(?i)\\b(?:than|compared|although|while|whilst|but|however|whereas|other|others|elsewhere|as well(?! developed| established| advanced)|before|previously)\\b");

  private static final Pattern PERCENTAGE =
      Pattern.compile(
          "(?i)\\b(?:figure|rate|score|share) (?:is|was|stands at|stood at) (\\d+(?:\\.\\d+)?(?:%| per cent))(?=[.,;])");

  private static final Pattern SAYS_WHAT = Pattern.compile("(?i)\\b(?:of|for|in|among)\\b");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    List<Span> spans = Sentences.split(place.text());
    if (spans.isEmpty() || !place.isProse()) {
      return remarks.list();
    }
    Span first = spans.getFirst();
    String text = first.in(place.text());
    Matcher comparative = COMPARATIVE.matcher(text);
    if (comparative.find() && !SET_AGAINST.matcher(text).find()) {
      remarks.add(
          "comparative",
          "Say than what, or judge it by itself.",
          place.at(first.start() + comparative.start(1), first.start() + comparative.end(1)));
    }
    Matcher percentage = PERCENTAGE.matcher(text);
    if (percentage.find() && !SAYS_WHAT.matcher(text.substring(0, percentage.start(1))).find()) {
      remarks.add(
          "percentage",
          "Say of what.",
          place.at(first.start() + percentage.start(1), first.start() + percentage.end(1)));
    }
    return remarks.list();
  }
}
