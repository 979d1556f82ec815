package evenhand.check.action;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.report.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The number of areas for development is in proportion to the grade of the section they close.
///
/// Only reports most of whose graded sections close with such areas are looked at: where one list
/// serves the whole report, a second body's own list is no habit.
public final class AskedInProportion implements ReportCheck {
  private static final About ABOUT =
      new About(
          "recommendation-count",
          "recommendations",
          List.of("none", "many"),
          "A section at the lower grades asks for nothing, or one at the best grade asks for much.",
          """
          form apa-2007
          scale outstanding good adequate inadequate
          grade staying-safe inadequate Staying safe
          grade being-healthy good Being healthy
          # Staying safe | letter | staying-safe
          [Too many children wait for a social worker.] Visits are missed.
          # Being healthy | letter | being-healthy
          Children are healthy.
          (area-for-development) Reopen the evening clinic.
          """,
          """
          form apa-2007
          scale outstanding good adequate inadequate
          grade staying-safe inadequate Staying safe
          grade being-healthy good Being healthy
          # Staying safe | letter | staying-safe
          Too many children wait for a social worker.
          (area-for-development) Fill the vacant posts.
          # Being healthy | letter | being-healthy
          Children are healthy.
          (area-for-development) Reopen the evening clinic.
          """);

  private static final int MANY = 5;

  /// What a graded aspect has.
  private static final class Aspect {
    private String grade = "";
    private int asked;
    private int prose;
    private Location first = new Location(null, null, null, null, 0, 0, "");
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Map<String, Aspect> aspects = aspects(manuscript);
    List<String> scale = manuscript.report().scale();
    long closing = aspects.values().stream().filter(aspect -> aspect.asked > 0).count();
    boolean closes = closing * 2 >= aspects.size() && closing > 0;
    if (closes && scale.size() > 2) {
      aspects.forEach((id, aspect) -> {
        int rank = scale.indexOf(aspect.grade);
        if (rank >= 2 && aspect.asked == 0 && aspect.prose > 0) {
          remarks.add("none", "Graded so, the section asks for nothing.", aspect.first);
        } else if (rank == 0 && aspect.asked >= MANY) {
          remarks.add(
              "many",
              "At the best grade the section still asks for %d things.".formatted(aspect.asked),
              aspect.first);
        }
      });
    }
    return remarks.list();
  }

  private static Map<String, Aspect> aspects(Manuscript manuscript) {
    Map<String, Aspect> aspects = new LinkedHashMap<>();
    manuscript
        .sentences()
        .forEach(sentence -> {
          var section = sentence.place().section();
          if (section.aspect() != null
              && section.grade() != null
              && !section.aspect().equals("overall")) {
            Aspect aspect =
                aspects.computeIfAbsent(
                    Objects.requireNonNull(section.aspect()), ignored -> new Aspect());
            aspect.grade = Objects.requireNonNull(section.grade());
            Kind kind = sentence.place().paragraph().kind();
            if (kind == Kind.AREA_FOR_DEVELOPMENT || kind == Kind.RECOMMENDATION) {
              aspect.asked++;
            } else if (kind == Kind.PARAGRAPH && aspect.prose++ == 0) {
              aspect.first = sentence.location();
            }
          }
        });
    return aspects;
  }
}
