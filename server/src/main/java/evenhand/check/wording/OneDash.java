package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.report.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The same range is written with one kind of dash: "14–19" or "14-19".
public final class OneDash implements ReportCheck {
  private static final About ABOUT =
      new About(
          "one-dash",
          "terminology",
          List.of("mixed"),
          "The same range is written with more than one kind of dash.",
          """
          # Economic well-being
          1. The 14–19 strategy is clear, and the 14–19 board meets monthly.
          2. Colleges value the [14-19] partnership.
          """,
          """
          # Economic well-being
          1. The 14–19 strategy is clear, and the 14–19 board meets monthly.
          2. Pages 12-16 list the courses.
          """);

  private static final String DASHES = "-‐‑–—";

  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2}|(?:19|20)\\d\\d)(["
              + DASHES
              + "])(\\d{1,2}|(?:19|20)\\d\\d)(?![\\d/-])");

  private static final int SHOWN = 4;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Map<String, Map<String, List<Location>>> byRange = new TreeMap<>();
    for (Place place : manuscript.places()) {
      if (place.paragraph().kind() == Kind.QUOTE || !place.isProse() || !mayHold(place.text())) {
        continue;
      }
      Matcher range = RANGE.matcher(place.text());
      while (range.find()) {
        byRange
            .computeIfAbsent(
                range.group(1) + "-" + range.group(3), ignored -> new LinkedHashMap<>())
            .computeIfAbsent(kind(range.group(2)), ignored -> new ArrayList<>())
            .add(place.at(range.start(), range.end()));
      }
    }
    byRange.values().stream()
        .filter(kinds -> kinds.size() > 1)
        .forEach(kinds -> tell(kinds, remarks));
    return remarks.list();
  }

  /// Whether a dash stands behind a digit: few texts are looked at by the pattern.
  private static boolean mayHold(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (DASHES.indexOf(text.charAt(i)) >= 0 && Character.isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /// A hyphen that does not break is a hyphen.
  private static String kind(String dash) {
    return dash.equals("‐") || dash.equals("‑") ? "-" : dash;
  }

  private static void tell(Map<String, List<Location>> kinds, Remarks remarks) {
    List<Location> chosen =
        kinds.values().stream()
            .reduce((one, other) -> other.size() > one.size() ? other : one)
            .orElseThrow();
    var places = new ArrayList<Location>();
    kinds.values().stream()
        .filter(list -> !list.equals(chosen))
        .forEach(list -> places.addAll(list.subList(0, Math.min(SHOWN, list.size()))));
    String choice = chosen.getFirst().quote();
    places.add(chosen.getFirst());
    remarks.add(
        "mixed",
        "This report mostly writes “%s”; here it uses another dash.".formatted(choice),
        choice,
        places);
  }
}
