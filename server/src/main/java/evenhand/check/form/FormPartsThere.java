package evenhand.check.form;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.style.FormParts;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All parts of the form are there, in its order, with its dates and its legal basis.
///
/// A report without any heading is a fragment, and nothing is said of it.
public final class FormPartsThere implements ReportCheck {
  private static final About ABOUT =
      new About(
          "form-parts",
          "form",
          List.of("missing", "order", "date", "law"),
          "A part that every report of the form has, a date or the Act it rests on is missing, or the parts stand in another order.",
          """
          form jar-2005
          published 2007-02-06
          # Introduction | front
          1. This review was carried out under section 20 of the Children Act 2004.
          # Context | front
          2. Norbridge lies on the coast.
          # Recommendations | summary
          (recommendation) Reopen the reading room.
          # Being healthy | main | being-healthy
          3. Children are healthy.
          """,
          """
          form jar-2005
          published 2007-02-06
          # Introduction | front
          1. This review was carried out under section 20 of the Children Act 2004.
          # Context | front
          2. Norbridge lies on the coast.
          # Grades | summary
          # Recommendations | summary
          (recommendation) Reopen the reading room.
          # Being healthy | main | being-healthy
          3. Children are healthy.
          """);

  private static final int FRAGMENT = 3;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Report report = manuscript.report();
    FormParts parts =
        report.form() == null ? null : manuscript.setting().style().formParts().get(report.form());
    if (parts != null && report.sections().size() > FRAGMENT) {
      parts(parts, report, remarks);
      dates(parts, report, remarks);
      law(parts, report, remarks);
    }
    return remarks.list();
  }

  private static void parts(FormParts form, Report report, Remarks remarks) {
    int last = -1;
    String lastName = "";
    for (FormParts.Part part : form.parts()) {
      List<Integer> places = places(part, report);
      if (places.isEmpty()) {
        remarks.add(
            "missing",
            "This form has a part “%s”; it is not here.".formatted(part.name()),
            whole(report));
      } else {
        int from = last;
        if (places.stream().allMatch(place -> place < from)) {
          remarks.add(
              "order",
              "In this form “%s” stands after “%s”.".formatted(part.name(), lastName),
              heading(report.sections().get(places.getFirst())));
        }
        last = Math.max(last, places.getFirst());
        lastName = part.name();
      }
    }
  }

  private static List<Integer> places(FormParts.Part part, Report report) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < report.sections().size(); i++) {
      String heading = report.sections().get(i).heading().toLowerCase(Locale.ROOT);
      if (part.headings().stream().anyMatch(heading::contains)) {
        places.add(i);
      }
    }
    return places;
  }

  private static void dates(FormParts form, Report report, Remarks remarks) {
    if (form.dated().contains("published") && report.published() == null) {
      remarks.add("date", "The report does not say when it is published.", whole(report));
    }
    if (form.dated().contains("inspected") && report.inspected().isEmpty()) {
      remarks.add("date", "The report does not say when inspectors were there.", whole(report));
    }
  }

  private static void law(FormParts form, Report report, Remarks remarks) {
    boolean named =
        form.law().isEmpty()
            || report
                .paragraphs()
                .anyMatch(paragraph -> form.law().stream().anyMatch(paragraph.text()::contains));
    if (!named) {
      remarks.add(
          "law",
          "The report does not name the Act it rests on (%s)."
              .formatted(String.join(" or ", form.law())),
          whole(report));
    }
  }

  /// The first heading there is, since what is missing stands nowhere.
  private static Location whole(Report report) {
    return report.sections().stream()
        .filter(section -> !section.heading().isEmpty())
        .findFirst()
        .map(FormPartsThere::heading)
        .orElseGet(() -> new Location(null, null, null, null, 0, 0, ""));
  }

  private static Location heading(Section section) {
    return new Location(
        section.id(), null, section.part(), null, 0, section.heading().length(), section.heading());
  }
}
