package evenhand.check.figures;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.check.Word;
import evenhand.check.style.Phrases;
import evenhand.check.style.Proportions;
import evenhand.check.style.Proportions.Band;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A proportion word against the figure beside it: "most children (55%)".
///
/// The figure must stand in brackets after the word, or before it as "55%, a majority", with no
/// other figure and no stop between: further apart it may count something else.
public final class ProportionWords implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "proportion-word",
          "proportion",
          List.of("far", "near"),
          "“Most”, “a minority” and the like do not fit the percentage or count beside them.",
          """
          # Achieving
          1. Inspectors found that [almost all schools (62%)] have a plan.
          """,
          """
          # Achieving
          1. Almost all schools (93%) have a plan, and most of the 20 nurseries (17) do.
          """);

  private static final Pattern PERCENT_AFTER =
      Pattern.compile(
          "[^().;:%\\d]{0,60}\\((?:about |around |approximately |some |over |nearly )?(\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per cent)\\)");
  private static final Pattern COUNT_AFTER =
      Pattern.compile(
          "^[^().;:%\\d]{0,40}?(?:of the |of )?[^().;:%\\d]{0,40}\\((\\d{1,4}) (?:out )?of (?:the )?(\\d{1,4})\\)");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    Proportions proportions = setting.style().proportions();
    for (Span span : Sentences.split(place.text())) {
      String text = span.in(place.text());
      List<Word> words = Word.of(text);
      List<String> forms = words.stream().map(Word::lower).toList();
      for (Phrases.Match<Band> match : proportions.words().in(forms)) {
        int from = words.get(match.from()).start();
        int to = words.get(match.to() - 1).end();
        look(place, span.start(), text, from, to, match.value(), proportions, remarks);
      }
    }
    return remarks.list();
  }

  private static void look(
      Place place,
      int start,
      String text,
      int from,
      int to,
      Band band,
      Proportions proportions,
      Remarks remarks) {
    String rest = text.substring(to);
    Matcher percent = PERCENT_AFTER.matcher(rest);
    Matcher count = COUNT_AFTER.matcher(rest);
    double value;
    if (percent.lookingAt()) {
      value = Double.parseDouble(percent.group(1));
    } else if (count.lookingAt() && Integer.parseInt(count.group(2)) > 0) {
      value = 100.0 * Integer.parseInt(count.group(1)) / Integer.parseInt(count.group(2));
    } else {
      return;
    }
    double distance = band.distance(value);
    if (value > 100 || distance == 0) {
      return;
    }
    int end = to + rest.indexOf(')') + 1;
    remarks.add(
        distance > proportions.tolerance() ? "far" : "near",
        "%s per cent is not “%s”%s."
            .formatted(
                number(value),
                text.substring(from, to).toLowerCase(Locale.ROOT),
                proportions
                    .bandOf(value)
                    .map(fits -> "; the house calls it “%s”".formatted(fits.word()))
                    .orElse("")),
        place.at(start + from, start + end));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
