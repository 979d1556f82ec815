package evenhand.check.figures;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A count, the whole it is of, and the percentage beside them: "12 of the 20 schools (60%)".
///
/// A part must not exceed its whole, and the percentage must be theirs, rounded either way.
public final class SharesOf implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "part-of-whole",
          "figures",
          List.of("exceeds", "percentage"),
          "A part exceeds its whole, or the percentage given is not the part's.",
          """
          # Achieving
          1. Inspectors saw that [12 of the 20 schools (72%)] have a plan.
          """,
          """
          # Achieving
          1. Inspectors saw that 12 of the 20 schools (60%) have a plan, and that 1 of 3 (33%) does not.
          """);

  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final String NUMBER =
      "(\\d{1,3}(?:,\\d{3})+|\\d+|\\b(?i:" + String.join("|", WORDS) + ")\\b)";

  private static final Pattern OF =
      Pattern.compile(
          "(?<![\\d.,£/-])"
              + NUMBER
              + " (?:out )?of (?:the |its |their |all |these |those )?"
              + NUMBER
              + "(?![\\d.]|,\\d| ?%|[-–]|/)(?! (?:per cent|months?|weeks?|days?|years?|hours?))(?:[^().;:\\d]{0,50}\\((\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per cent)\\))?");

  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(?<![\\d.,£/-])"
              + NUMBER
              + "(?![\\d.]|,\\d| ?%)[^().;:\\d]{0,40},? of (?:which|whom) "
              + NUMBER
              + "(?![\\d.]|,\\d| ?%)[^().;:\\d]{0,20}\\((\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per cent)\\)");

  /// "Of the 20 schools, 12 (60%) have a plan."
  private static final Pattern OF_FIRST =
      Pattern.compile(
          "\\b[Oo]f (?:the |these |those |all )?"
              + NUMBER
              + "(?![\\d.]|,\\d| ?%) [^().;:]{1,80}?, "
              + NUMBER
              + "(?= (?:\\(|had|have|has|were|was|are|is|did|do|received|gained|went|attended|lived|live)\\b| \\()"
              + "(?: \\((\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per cent)\\))?");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    Matcher of = OF.matcher(place.text());
    while (of.find()) {
      compare(place, of, number(of.group(1)), number(of.group(2)), remarks);
    }
    Matcher which = OF_WHICH.matcher(place.text());
    while (which.find()) {
      compare(place, which, number(which.group(2)), number(which.group(1)), remarks);
    }
    Matcher first = OF_FIRST.matcher(place.text());
    while (first.find()) {
      compare(place, first, number(first.group(2)), number(first.group(1)), remarks);
    }
    return remarks.list();
  }

  private static void compare(Place place, Matcher found, long part, long whole, Remarks remarks) {
    String before = place.text().substring(Math.max(0, found.start() - 14), found.start());
    if (whole == 0 || isDate(before, part, whole)) {
      return;
    }
    String given = found.group(3);
    double percent = 100.0 * part / whole;
    if (part > whole) {
      remarks.add(
          "exceeds",
          "%d is more than the %d it is part of.".formatted(part, whole),
          place.at(found.start(), found.end()));
    } else if (given != null && !fits(percent, given)) {
      remarks.add(
          "percentage",
          String.format(Locale.ROOT, "%d of %d is %.1f per cent.", part, whole, percent),
          place.at(found.start(), found.end()));
    }
  }

  /// "Section 47 of 1989", "Chapter 2 of 10", years.
  private static boolean isDate(String before, long part, long whole) {
    return (whole >= 1900 && whole <= 2100)
        || (part >= 1900 && part <= 2100)
        || before.matches(
            "(?is).*(?:section|chapter|part|paragraph|page|table|article|stage|key stage|level|grade|regulation|schedule|phase|step|day|week) $");
  }

  /// Rounded or cut off to the decimals that are given.
  private static boolean fits(double percent, String given) {
    int point = given.indexOf('.');
    double unit = point < 0 ? 1 : Math.pow(10, -(given.length() - point - 1));
    return Math.abs(percent - Double.parseDouble(given)) < unit;
  }

  private static long number(String digits) {
    int word = WORDS.indexOf(digits.toLowerCase(Locale.ROOT));
    return word >= 0 ? word : Long.parseLong(digits.replace(",", ""));
  }
}
