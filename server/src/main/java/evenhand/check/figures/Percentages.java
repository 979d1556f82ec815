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

/// A share above the whole. Growth may pass a hundred per cent, and so may a budget or a target
/// that was overspent or beaten; a share of people or of cases may not.
public final class Percentages implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "impossible-percentage",
          "figures",
          List.of("above-whole"),
          "More than a hundred per cent of something that cannot be more than whole.",
          """
          # Achieving
          1. Reviews are held on time for [104% of children].
          """,
          """
          # Achieving
          1. Referrals rose by 140% and reached 104% of the target. All (100%) of children are seen.
          """);

  private static final Pattern SHARE =
      Pattern.compile(
          "(?<![\\d.,])(\\d{3}(?:\\.\\d+)?)\\s?(?:%|per cent) (?:of|were|are|is|was|have|had) (?:the |all |its |their )?([\\p{L}-]+)");

  private static final Pattern GROWTH =
      Pattern.compile(
          "(?i)\\b(?:by|increase|increased|increases|rise|rose|risen|growth|grew|grown|up|above|over|than|spend|spent|budget|capacity|occupancy|target|demand)\\b[^.;]{0,30}$");

  private static final Pattern MAY_PASS =
      Pattern.compile(
          "target|targets|budget|capacity|average|national|last|previous|planned|expected|baseline|level|norm|establishment|what|that");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    Matcher share = SHARE.matcher(place.text());
    while (share.find()) {
      String before = place.text().substring(Math.max(0, share.start() - 60), share.start());
      boolean growth = GROWTH.matcher(before).find() || MAY_PASS.matcher(share.group(2)).matches();
      if (Double.parseDouble(share.group(1)) > 100 && !growth) {
        remarks.add(
            "above-whole",
            "A share cannot be %s per cent.".formatted(share.group(1)),
            place.at(share.start(), share.end(2)));
      }
    }
    return remarks.list();
  }
}
