package evenhand.check.action;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.report.Kind;
import evenhand.report.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Priority actions are kept apart from recommendations, under the form's own term.
///
/// Where a report speaks of a priority action it lists it under its heading, and what is listed
/// there is not asked for again among the areas for improvement.
public final class ActionTerm implements ReportCheck {
  private static final About ABOUT =
      new About(
          "action-term",
          "recommendations",
          List.of("not-listed"),
          "The report speaks of a priority action and lists none.",
          """
          # Findings | main
          1. Inspectors identified [an area for priority action]: visits to children who go missing.
          # What needs to improve? | main
          - Visits to children who go missing.
          """,
          """
          # Findings | main
          1. Inspectors identified an area for priority action: visits to children who go missing.
          # Area for priority action | main
          - Visits to children who go missing.
          # What needs to improve? | main
          - Records of visits. There were no priority actions from the last visit.
          """);

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:(?:an? |the |two |three |several )?areas? (?:for|of) priority action|(?:a|the|two|three|several) priority actions?)\\b");

  /// Not of this report: of an earlier one, or a thing somebody else sets himself.
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\b(?:previous|last|earlier|since|no|not|without|at the time|were|was|had|20\\d\\d|plan|plans|their|its|council's|leaders'|if|may|action plan|progress)\\b");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    if (manuscript.report().sections().stream().anyMatch(ActionTerm::lists)) {
      return remarks.list();
    }
    for (Sentence sentence : manuscript.sentences()) {
      Kind kind = sentence.place().paragraph().kind();
      if (kind == Kind.PARAGRAPH
          || kind == Kind.BULLET
          || kind == Kind.STRENGTH
          || kind == Kind.WEAKNESS) {
        named(sentence)
            .ifPresent(place ->
                remarks.add(
                    "not-listed",
                    "A priority action is named here, and no heading lists it.",
                    place));
      }
    }
    return remarks.list();
  }

  private static boolean lists(Section section) {
    return section.heading().toLowerCase(Locale.ROOT).contains("priority action");
  }

  private static Optional<Location> named(Sentence sentence) {
    if (!sentence.forms().contains("priority")) {
      return Optional.empty();
    }
    var found = NAMED.matcher(sentence.text());
    if (!found.find() || ELSEWHERE.matcher(sentence.text()).find()) {
      return Optional.empty();
    }
    int start = sentence.span().start();
    return Optional.of(sentence.place().at(start + found.start(), start + found.end()));
  }
}
