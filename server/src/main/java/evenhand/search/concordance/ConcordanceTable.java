package evenhand.search.concordance;

import evenhand.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A concordance as rows of a table, the names of the columns first.
public final class ConcordanceTable {
  private ConcordanceTable() {}

  public static List<List<String>> lines(Concordance concordance) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "left",
            "match",
            "right",
            "grade",
            "aspect",
            "form",
            "year",
            "authority",
            "overall",
            "published",
            "section",
            "number",
            "page",
            "file",
            "report",
            "paragraph",
            "start",
            "end"));
    for (Line line : concordance.lines()) {
      Hit hit = line.hit();
      rows.add(
          List.of(
              line.left(),
              line.match(),
              line.right(),
              text(hit.grade()),
              text(hit.aspect()),
              text(hit.form()),
              hit.published() == null ? "" : hit.published().substring(0, 4),
              text(hit.authority()),
              text(hit.overall()),
              text(hit.published()),
              hit.section(),
              text(hit.number()),
              text(hit.page()),
              hit.file(),
              hit.report(),
              hit.paragraph(),
              text(hit.start() + line.left().length()),
              text(hit.end() - line.right().length())));
    }
    return rows;
  }

  public static List<List<String>> groups(Concordance concordance) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            concordance.by().id(),
            "uses",
            "reports",
            "words",
            "per10000",
            "low",
            "high",
            "logLikelihood",
            "p",
            "logRatio",
            "logRatioLow",
            "logRatioHigh"));
    for (Group group : concordance.groups()) {
      Keyness keyness = group.keyness();
      rows.add(
          List.of(
              group.key(),
              text(group.uses()),
              text(group.reports()),
              text(group.words()),
              number(group.per10000()),
              number(group.low()),
              number(group.high()),
              number(keyness.logLikelihood()),
              String.format(Locale.ROOT, "%.3g", keyness.p()),
              number(keyness.logRatio()),
              keyness.low() == null ? "" : number(keyness.low()),
              keyness.high() == null ? "" : number(keyness.high())));
    }
    return rows;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
