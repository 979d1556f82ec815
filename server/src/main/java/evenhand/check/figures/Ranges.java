package evenhand.check.figures;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of years or of ages that runs backwards or stands still.
///
/// Only what is plainly a range of years or ages is looked at: two figures with a dash between may
/// be a score, a telephone number or a paragraph of an Act.
public final class Ranges implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "range-runs-forward",
          "figures",
          List.of("backwards"),
          "A range of years or ages ends before it begins.",
          """
          # Context
          1. The plan for [2009–2007] was agreed.
          """,
          """
          # Context
          1. The plan for 2007–2009 was agreed, and the accounts for 1999/00 and 2007/08, for those aged 14 to 19.
          """);

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\d/.-])((?:19|20)\\d\\d)(?:\\s?[–—/-]\\s?(?=\\d)| to (?=\\d{4}))((?:19|20)?\\d\\d)(?![\\d/-]|\\.\\d|,\\d)");

  private static final Pattern BETWEEN =
      Pattern.compile("(?i)\\bbetween ((?:19|20)\\d\\d) and ((?:19|20)\\d\\d)\\b");

  private static final Pattern AGES =
      Pattern.compile(
          "(?i)\\b(?:aged|ages|age range(?: of)?) (\\d{1,2})\\s?(?:[–—-]|to|and)\\s?(\\d{1,2})\\b");

  private static final Pattern YEAR_OLDS =
      Pattern.compile("(?i)\\b(\\d{1,2})\\s?(?:[–—-]|to)\\s?(\\d{1,2})[ -]years?[ -]olds?\\b");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    for (Pattern pattern : List.of(YEARS, BETWEEN, AGES, YEAR_OLDS)) {
      Matcher matcher = pattern.matcher(place.text());
      while (matcher.find()) {
        int from = Integer.parseInt(matcher.group(1));
        int to = end(matcher.group(1), matcher.group(2));
        if (to < from || (to == from && pattern == YEARS && matcher.group(2).length() == 4)) {
          remarks.add(
              "backwards",
              "“%s” does not run forward.".formatted(matcher.group()),
              place.at(matcher.start(), matcher.end()));
        }
      }
    }
    return remarks.list();
  }

  /// `2007/08` ends in 2008 and `1999/00` in 2000; `2007-12` may be a month, and counts as a year.
  private static int end(String from, String to) {
    if (to.length() == from.length()) {
      return Integer.parseInt(to);
    }
    if (from.length() != 4) {
      return Integer.parseInt(to);
    }
    int century = Integer.parseInt(from.substring(0, 2)) * 100;
    int end = century + Integer.parseInt(to);
    return to.equals("00") ? century + 100 : end;
  }
}
