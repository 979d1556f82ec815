package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.style.GradeHabit;
import evenhand.form.Form;
import evenhand.report.Grade;
import evenhand.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The overall grade lies within the range of the others, as it always has; where it breaks a habit
/// of published reports, that is asked about.
public final class OverallInRange implements ReportCheck {
  private static final About ABOUT =
      new About(
          "overall-in-range",
          "grade-narrative",
          List.of("outside", "habit"),
          "The overall grade is above or below all the grades it is made of, or goes against the habit of past reports.",
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade leaders good The impact of leaders
          grade help-and-protection good Children who need help and protection
          grade in-care good Children in care
          grade overall inadequate Overall effectiveness
          # Leaders | main | leaders
          1. Leaders know their services well.
          """,
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade leaders good The impact of leaders
          grade help-and-protection requires-improvement Children who need help and protection
          grade in-care good Children in care
          grade overall good Overall effectiveness
          # Leaders | main | leaders
          1. Leaders know their services well.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Report report = manuscript.report();
    Form form = manuscript.setting().form();
    if (form == null) {
      return remarks.list();
    }
    var awards = new Awards(report, form);
    List<String> scale = form.scale().ids();
    Optional<Grade> overall =
        awards.rows("overall").stream().filter(row -> scale.contains(row.grade())).findFirst();
    List<Grade> parts =
        report.grades().stream()
            .filter(row -> !row.aspect().equals("overall") && scale.contains(row.grade()))
            .toList();
    if (overall.isPresent() && parts.size() > 1) {
      compare(overall.get(), parts, awards, scale, remarks);
      habits(overall.get(), awards, manuscript, remarks);
    }
    return remarks.list();
  }

  private static void compare(
      Grade overall, List<Grade> parts, Awards awards, List<String> scale, Remarks remarks) {
    int at = scale.indexOf(overall.grade());
    int best = parts.stream().mapToInt(row -> scale.indexOf(row.grade())).min().orElse(at);
    int worst = parts.stream().mapToInt(row -> scale.indexOf(row.grade())).max().orElse(at);
    if (at >= best && at <= worst) {
      return;
    }
    var places = new ArrayList<Location>();
    places.add(awards.place(overall));
    parts.forEach(row -> places.add(awards.place(row)));
    remarks.add(
        "outside",
        "The overall grade is %s than every grade it is made of."
            .formatted(at < best ? "better" : "worse"),
        null,
        places);
  }

  private static void habits(Grade overall, Awards awards, Manuscript manuscript, Remarks remarks) {
    for (GradeHabit habit : manuscript.setting().style().gradeHabits()) {
      if (habit.form().equals(manuscript.report().form())
          && awards.of(habit.aspect()).contains(habit.grade())
          && !habit.overall().equals(overall.grade())) {
        remarks.add(
            "habit",
            "With %s %s, past reports were %s overall in %d of %d. Is this one meant to differ?"
                .formatted(
                    awards.name(habit.aspect()),
                    awards.label(habit.grade()),
                    awards.label(habit.overall()),
                    habit.held(),
                    habit.of()),
            awards.place(overall),
            awards.place(awards.rows(habit.aspect()).getFirst()));
      }
    }
  }
}
