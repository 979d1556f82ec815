package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.form.Form;
import evenhand.form.Level;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The sentence that states a grade, the heading that prints it and the table that awards it agree.
///
/// Where the table has columns any of the aspect's grades will do. An aspect that the table does
/// not grade is compared among its own sentences by nobody: "not judged" is the form's to notice.
public final class JudgementMatchesGrade implements ReportCheck {
  private static final About ABOUT =
      new About(
          "judgement-matches-grade",
          "grade-narrative",
          List.of("sentence", "heading", "section"),
          "A judgement sentence or a heading states another grade than the table awards.",
          """
          form jar-2005
          scale outstanding good adequate inadequate
          grade being-healthy outstanding Being healthy
          # Being healthy | summary | being-healthy
          1. The impact of all local services in securing the health of children and young people is outstanding.
          # Annex | annex
          2. [Health outcomes for children and young people are good.]
          """,
          """
          form jar-2005
          scale outstanding good adequate inadequate
          grade being-healthy outstanding Being healthy
          # Being healthy | summary | being-healthy
          1. The impact of all local services in securing the health of children and young people is outstanding.
          2. The health of children and young people in care is good. Access to advice is good.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Form form = manuscript.setting().form();
    if (form == null || form.scale().isEmpty()) {
      return remarks.list();
    }
    var awards = new Awards(manuscript.report(), form);
    headings(manuscript.report(), form, awards, remarks);
    sentences(manuscript, form, awards, remarks);
    return remarks.list();
  }

  private record Statement(Sentence sentence, Stated stated) {}

  private static void sentences(Manuscript manuscript, Form form, Awards awards, Remarks remarks) {
    var statements = new GradeStatements(form, manuscript.setting().style().gradeSentences());
    var agreeing = new ArrayList<Statement>();
    var differing = new ArrayList<Statement>();
    for (Sentence sentence : manuscript.sentences()) {
      if (!isJudging(sentence)) {
        continue;
      }
      Optional<Stated> stated = statements.in(sentence.text(), sentence.place().section().aspect());
      if (stated.isPresent() && stated.get().grade() != null) {
        Set<String> awarded = awards.of(stated.get().aspect());
        var statement = new Statement(sentence, stated.get());
        if (awarded.contains(stated.get().grade())) {
          agreeing.add(statement);
        } else if (!awarded.isEmpty()) {
          differing.add(statement);
        }
      }
    }
    differing.forEach(statement -> tell(statement, agreeing, awards, remarks));
  }

  private static void tell(
      Statement differing, List<Statement> agreeing, Awards awards, Remarks remarks) {
    String aspect = differing.stated().aspect();
    Grade row = awards.rows(aspect).getFirst();
    var places = new ArrayList<Location>();
    places.add(differing.sentence().location());
    agreeing.stream()
        .filter(other -> other.stated().aspect().equals(aspect))
        .map(other -> other.sentence().location())
        .limit(2)
        .forEach(places::add);
    places.add(awards.place(row));
    remarks.add(
        "sentence",
        "This sentence says “%s”; the grade awarded for “%s” is %s."
            .formatted(
                differing.stated().word(),
                awards.name(aspect),
                awards.label(String.valueOf(row.grade()))),
        null,
        places);
  }

  private static boolean isJudging(Sentence sentence) {
    Kind kind = sentence.place().paragraph().kind();
    return kind == Kind.PARAGRAPH || kind == Kind.JUDGEMENT || kind == Kind.BULLET;
  }

  /// A heading may end in its grade: "Children in care: good".
  private static void headings(Report report, Form form, Awards awards, Remarks remarks) {
    for (Section section : report.sections()) {
      String aspect = section.aspect();
      if (aspect == null || awards.of(aspect).isEmpty()) {
        continue;
      }
      Grade row = awards.rows(aspect).getFirst();
      if (!names(section.heading(), aspect, form)) {
        continue;
      }
      Optional<Level> printed = printed(section.heading(), form);
      if (printed.isPresent() && !awards.of(aspect).contains(printed.get().id())) {
        remarks.add(
            "heading",
            "The heading says “%s”; the grade awarded is %s."
                .formatted(printed.get().label(), awards.label(String.valueOf(row.grade()))),
            heading(section),
            awards.place(row));
      } else if (section.grade() != null && !awards.of(aspect).contains(section.grade())) {
        remarks.add(
            "section",
            "The section is graded %s; the table says %s."
                .formatted(
                    awards.label(section.grade()), awards.label(String.valueOf(row.grade()))),
            heading(section),
            awards.place(row));
      }
    }
  }

  /// Whether the heading is the aspect's own and not that of a section inside it.
  private static boolean names(String heading, String aspect, Form form) {
    String folded = Folding.fold(heading);
    return form.aspect(aspect).stream()
        .flatMap(found -> found.headings().stream())
        .anyMatch(name -> folded.contains(Folding.fold(name)));
  }

  private static Optional<Level> printed(String heading, Form form) {
    int colon = heading.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String words = Folding.typed(heading.substring(colon + 1)).strip().toLowerCase(Locale.ROOT);
    return form.scale().printedAs(words);
  }

  private static Location heading(Section section) {
    return new Location(
        section.id(), null, section.part(), null, 0, section.heading().length(), section.heading());
  }
}
