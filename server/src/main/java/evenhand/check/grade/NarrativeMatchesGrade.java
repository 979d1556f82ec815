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
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care good Children in care
          # Children in care | main | in-care
          1. Too many children wait too long for a plan. Drift and delay are widespread and leave children at risk of harm. Assessments are poor and often superficial. Managers do not recognise risk early enough. Visits are infrequent and are not always recorded. Plans are weak and lack clear actions. Oversight is ineffective and does not prevent drift. Serious failures in matching leave children in unsuitable homes.
          2. Children experience too many changes of social worker. Caseloads are too high. Supervision is irregular and lacks challenge. Reviews are delayed and decisions are not followed up. Health assessments are late for most children. Personal education plans are inadequate. Life-story work is not completed. Permanence is considered too late.
          3. Return home interviews are rarely held. Leaders have not tackled these weaknesses. Children's views are not heard. Too few foster carers are recruited. Records are poor and do not explain decisions. Children remain in harmful situations for too long.
          """,
          """
          form ilacs-2018
          scale outstanding good requires-improvement inadequate
          grade in-care good Children in care
          # Children in care | main | in-care
          1. Children are seen often by workers who know them well. Plans are clear, thorough and kept up to date. Assessments are timely and of good quality. Managers provide strong oversight of practice. Visits are regular and purposeful. Matching is careful and children live in stable homes. Workers build strong and lasting relationships with children. Reviews are timely and decisions are followed up well.
          2. Health assessments are completed promptly. Personal education plans are detailed and effective. Life-story work is sensitive and well planned. Permanence is considered early for all children. Return home interviews are thorough. Supervision is regular and reflective. Children's views are heard and shape their plans. Foster carers are well supported.
          3. Records are clear and explain decisions well. Children make good progress at school. Leaders have strengthened services for children in care. Brothers and sisters are helped to live together. Children benefit from a wide range of activities. Partners work well together to meet children's needs. A small number of children wait too long for support with their emotional health.
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
