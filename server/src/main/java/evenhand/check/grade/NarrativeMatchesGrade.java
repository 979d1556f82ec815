package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.form.Form;
import evenhand.grading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The narrative of a section, read without its judgement sentences, fits the grade awarded.
///
/// This only phrases what the grade reader found: the sentences that pull hardest away from the
/// grade come first. It is a question to the reviewer, with evidence.
public final class NarrativeMatchesGrade implements ReportCheck {
  static final String ID = "narrative-matches-grade";

  private static final About ABOUT =
      new About(
          ID,
          "grade-narrative",
          List.of("far", "near", "note"),
          "A section reads as another grade than the one awarded; quiet on short sections.",
          """
          # Children in care | main | in-care
          1. Children wait too long for a plan.
          """,
          """
          # Children in care | main | in-care
          1. Children are seen often and know their plan.
          """);

  /// Sentences shown as evidence.
  private static final int SHOWN = 4;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Form form = manuscript.setting().form();
    for (Reading reading : manuscript.readings()) {
      String grade = reading.grade();
      Optional<String> read =
          reading.expected().entrySet().stream()
              .max(Comparator.comparingDouble(Map.Entry::getValue))
              .map(Map.Entry::getKey);
      if (form == null
          || grade == null
          || read.isEmpty()
          || !Boolean.FALSE.equals(reading.agrees())) {
        continue;
      }
      int apart = form.scale().distance(grade, read.get()).orElse(0);
      List<Location> places = evidence(reading, manuscript, grade);
      if (apart > 0 && !places.isEmpty()) {
        var awards = new Awards(manuscript.report(), form);
        remarks.add(
            !reading.alert() ? "note" : apart > 1 ? "far" : "near",
            "“%s” is graded %s but reads more like %s. Does the text carry the grade?"
                .formatted(
                    awards.name(reading.aspect()), awards.label(grade), awards.label(read.get())),
            null,
            places);
      }
    }
    return remarks.list();
  }

  /// The sentences that pull away from the grade, hardest first.
  private static List<Location> evidence(Reading reading, Manuscript manuscript, String grade) {
    var places = new ArrayList<Location>();
    for (Reading.Evidence evidence : reading.evidence()) {
      if (evidence.towards().equals(grade)) {
        continue;
      }
      for (Place place : manuscript.places()) {
        int at =
            place.paragraph().id().equals(evidence.paragraph())
                ? place.text().indexOf(evidence.quote())
                : -1;
        if (at >= 0 && places.size() < SHOWN) {
          places.add(place.at(at, at + evidence.quote().length()));
        }
      }
    }
    return places;
  }
}
