package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.report.Report;
import java.util.List;

/// Every aspect of the form has its grade, and every graded aspect that has a place in the form's
/// outline has a section.
///
/// A table that says "not judged" has answered. Only a report that awards some grade is asked for
/// the others: one that awards none is a draft, or was not read.
public final class GradesComplete implements ReportCheck {
  private static final About ABOUT =
      new About(
          "grades-complete",
          "form",
          List.of("no-grade", "no-section"),
          "An aspect of the form has no grade, or a graded aspect has no section.",
          """
          form jar-2007
          scale outstanding good adequate inadequate
          grade safeguarding good Safeguarding
          grade looked-after-children good Looked after children
          grade learning-difficulties good Learning difficulties
          grade service-management good Service management
          # Safeguarding | main | safeguarding
          1. Children are safe.
          # Looked after children | main | looked-after-children
          2. Children are cared for.
          # Children with learning difficulties | main | learning-difficulties
          3. Children learn.
          # Service management | main | service-management
          4. Plans are clear.
          # Capacity to improve | main | capacity-to-improve
          5. The council improves.
          """,
          """
          form jar-2007
          scale outstanding good adequate inadequate
          grade safeguarding good Safeguarding
          grade looked-after-children good Looked after children
          grade learning-difficulties - Learning difficulties
          grade service-management good Service management
          grade capacity-to-improve good Capacity to improve
          # Safeguarding | main | safeguarding
          1. Children are safe.
          # Looked after children | main | looked-after-children
          2. Children are cared for.
          # Service management | main | service-management
          4. Plans are clear.
          # Capacity to improve | main | capacity-to-improve
          5. The council improves.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Form form = manuscript.setting().form();
    Report report = manuscript.report();
    var awards = new Awards(report, form);
    if (form == null || report.grades().isEmpty()) {
      return remarks.list();
    }
    List<String> missing =
        form.aspects().stream()
            .filter(aspect -> aspect.graded() && aspect.required())
            .filter(aspect -> awards.rows(aspect.id()).isEmpty())
            .map(aspect -> "“" + aspect.name() + "”")
            .toList();
    if (!missing.isEmpty()) {
      remarks.add(
          "no-grade",
          "The form also grades %s; this report does not.".formatted(String.join(", ", missing)),
          awards.place(report.grades().getFirst()));
    }
    for (Aspect aspect : form.aspects()) {
      boolean hasPlace = form.outline().stream().anyMatch(e -> aspect.id().equals(e.aspect()));
      if (hasPlace && !awards.of(aspect.id()).isEmpty() && !hasSection(report, aspect.id())) {
        remarks.add(
            "no-section",
            "“%s” is graded but has no section.".formatted(aspect.name()),
            awards.place(awards.rows(aspect.id()).getFirst()));
      }
    }
    return remarks.list();
  }

  private static boolean hasSection(Report report, String aspect) {
    return report.sections().stream()
        .anyMatch(section -> aspect.equals(section.aspect()) && !section.paragraphs().isEmpty());
  }
}
