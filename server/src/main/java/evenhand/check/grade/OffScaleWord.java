package evenhand.check.grade;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.check.style.GradeSentences;
import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.List;
import java.util.Optional;

/// A word of another scale where the grade of an aspect is stated: "the management of services is
/// satisfactory" where the scale says adequate. The same word for one service is let pass.
public final class OffScaleWord implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "off-scale-word",
          "grade-narrative",
          List.of("overall"),
          "A section's overall grade is stated in a word that its scale does not have.",
          """
          form jar-2005
          scale outstanding good adequate inadequate
          grade service-management adequate Service management
          # Service management | main | service-management
          1. The management of services for children and young people is [satisfactory].
          """,
          """
          form jar-2005
          scale outstanding good adequate inadequate
          grade service-management adequate Service management
          # Service management | main | service-management
          1. The management of services for children and young people is adequate. Budget control is satisfactory and the youth council is excellent.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    Form form = setting.form();
    Kind kind = place.paragraph().kind();
    if (form == null
        || form.scale().isEmpty()
        || !(kind == Kind.PARAGRAPH || kind == Kind.JUDGEMENT || kind == Kind.BULLET)) {
      return remarks.list();
    }
    GradeSentences words = setting.style().gradeSentences();
    var statements = new GradeStatements(form, words);
    for (Span span : Sentences.split(place.text())) {
      Optional<Stated> stated = statements.in(span.in(place.text()), place.section().aspect());
      if (stated.isPresent() && stated.get().grade() == null) {
        Optional<String> nearest = words.nearest(stated.get().word(), form.scale().ids());
        String label = nearest.flatMap(form.scale()::level).map(level -> level.label()).orElse("");
        remarks.add(
            "overall",
            "“%s” is not a grade of this form's scale%s."
                .formatted(
                    stated.get().word(), label.isEmpty() ? "" : "; does it mean " + label + "?"),
            label.isEmpty() ? null : label,
            List.of(
                place.at(
                    span.start() + stated.get().span().start(),
                    span.start() + stated.get().span().end())));
      }
    }
    return remarks.list();
  }
}
