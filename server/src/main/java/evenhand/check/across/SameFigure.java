package evenhand.check.across;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Note;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.HouseStyle;
import evenhand.report.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The same indicator has the same value wherever it is given for the same period.
///
/// Two figures are held against each other where their clauses name the same thing in nearly the
/// same words, in the same unit, for the same period and for the same group, and both are the
/// place's own or both the same others'. Rounding is no difference.
public final class SameFigure implements ReportCheck {
  private static final About ABOUT =
      new About(
          "same-figure",
          "figures",
          List.of("dated", "undated", "one-dated"),
          "The same indicator is given two values for the same period.",
          """
          # Summary | summary
          1. [In 2006 the proportion of initial assessments completed within seven days was 62%].
          # Staying safe | main
          2. The proportion of initial assessments completed within seven days was 68% in 2006.
          """,
          """
          # Summary | summary
          1. In 2006 the proportion of initial assessments completed within seven days was 62%.
          # Staying safe | main
          2. The proportion of initial assessments completed within seven days was 68% in 2005, against 71% nationally in 2006.
          3. In 2006 the proportion of core assessments completed within 35 days was 74%, and that of initial assessments completed within seven days was 61.8%.
          """);

  /// How much of what two figures are given for must be the same.
  private static final double ALIKE = 0.7;

  /// How much both must say of it: two words that not every report has.
  private static final double SAID = 2;

  private static final Note<List<Figure>> FIGURES = new Note<>("figures");

  private static final Pattern DASHED = Pattern.compile("\\s*[\\p{Pd}\\u00ad\\u0336\\u2212•]");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    List<Figure> figures = figures(manuscript);
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size(); j++) {
        Figure one = figures.get(i);
        Figure other = figures.get(j);
        if (comparable(one, other) && one.differs(other)) {
          tell(one, other, remarks);
        }
      }
    }
    return remarks.list();
  }

  /// Those that say enough of what they are given for.
  private static List<Figure> figures(Manuscript manuscript) {
    HouseStyle style = manuscript.setting().style();
    var reader = new FigureReader(style);
    var figures = new ArrayList<Figure>();
    for (Sentence sentence : manuscript.sentences()) {
      Kind kind = sentence.place().paragraph().kind();
      boolean own = kind != Kind.QUOTE && kind != Kind.CAPTION && kind != Kind.FOOTNOTE;
      if (own && sentence.place().isProse()) {
        sentence.noted(FIGURES, () -> reader.of(sentence)).stream()
            .filter(figure -> figure.weight() >= SAID)
            .map(figure -> figure.in(sentence))
            .forEach(figures::add);
      }
    }
    return figures;
  }

  private static boolean comparable(Figure one, Figure other) {
    return one.unit().equals(other.unit())
        && one.sentence().index() != other.sentence().index()
        && one.numbers().equals(other.numbers())
        && one.owners().equals(other.owners())
        && one.kinds().equals(other.kinds())
        && !inOneList(one, other)
        && samePeriod(one, other)
        && one.likeness(other) >= ALIKE;
  }

  /// Items of one list share an opening that says what each is of.
  private static boolean inOneList(Figure one, Figure other) {
    return sameSection(one, other) && isItem(one) && isItem(other);
  }

  private static boolean isItem(Figure figure) {
    var paragraph = figure.sentence().place().paragraph();
    return paragraph.kind() == Kind.BULLET || DASHED.matcher(paragraph.text()).lookingAt();
  }

  /// A figure without a period may be of any; within one section it is of another.
  private static boolean samePeriod(Figure one, Figure other) {
    return one.periods().equals(other.periods())
        || ((one.periods().isEmpty() || other.periods().isEmpty()) && !sameSection(one, other));
  }

  private static boolean sameSection(Figure one, Figure other) {
    return one.sentence().place().section().id().equals(other.sentence().place().section().id());
  }

  private static void tell(Figure one, Figure other, Remarks remarks) {
    boolean same = one.periods().equals(other.periods());
    remarks.add(
        same ? one.periods().isEmpty() ? "undated" : "dated" : "one-dated",
        same
            ? "The same figure is given with two values."
            : "What looks like the same figure is given with two values; one of them says when.",
        one.location(),
        other.location());
  }
}
