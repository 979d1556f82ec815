package evenhand.read;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// How much of a report found its place, from 0 to 100.
///
/// `words` is the share of its words that are placed: their paragraph is no visible piece of one
/// (begun in lower case, or broken off without a stop before another paragraph of prose), and their
/// section is one the form's outline has, or lies in one, or stands before the first of them and is
/// no longer than a cover and a summary. `grades` is the share of the aspects which the form
/// requires that have a grade, or are said not to be judged, and, where the outline has a section
/// for them, a text; one of the two, or a grade that a later place contradicts, counts half. The
/// score is `60 × words + 40 × grades`, and `100 × words` for a form without grades.
final class ReadingScore {
  /// What stands before the first known heading may be this part of all words.
  private static final double OPENING = 0.3;

  private ReadingScore() {}

  /// @param opened what the sections were made from, one for one
  static int of(
      Form form,
      List<OpenSection> opened,
      List<Section> sections,
      List<Grade> grades,
      List<String> warnings) {
    double words = words(opened, sections);
    List<Aspect> required =
        form.aspects().stream().filter(a -> a.graded() && a.required()).toList();
    if (form.scale().isEmpty() || required.isEmpty()) {
      return (int) Math.round(100 * words);
    }
    List<String> without = Untold.aspects(form, sections, grades);
    double graded =
        required.stream()
            .mapToDouble(
                a -> graded(a.id(), grades, warnings) * (without.contains(a.id()) ? 0.5 : 1))
            .sum();
    return (int) Math.round(60 * words + 40 * graded / required.size());
  }

  private static double graded(String aspect, List<Grade> grades, List<String> warnings) {
    if (grades.stream().noneMatch(grade -> grade.aspect().equals(aspect))) {
      return 0;
    }
    boolean contradicted =
        warnings.stream().anyMatch(w -> w.matches("grades: " + aspect + " is .*, but .*"));
    return contradicted ? 0.5 : 1;
  }

  private static double words(List<OpenSection> opened, List<Section> sections) {
    List<Boolean> known = known(opened);
    int first = known.indexOf(true);
    long all = 0;
    long before = 0;
    long placed = 0;
    for (int i = 0; i < sections.size(); i++) {
      List<Paragraph> paragraphs = sections.get(i).paragraphs();
      for (int p = 0; p < paragraphs.size(); p++) {
        int words = paragraphs.get(p).text().split("\\s+").length;
        boolean whole = !isPiece(paragraphs, p);
        all += words;
        before += i < first && whole ? words : 0;
        placed += known.get(i) && whole ? words : 0;
      }
    }
    boolean brief = before <= OPENING * all;
    return all == 0 ? 0 : (double) (placed + (brief ? before : 0)) / all;
  }

  private static boolean isPiece(List<Paragraph> paragraphs, int at) {
    Paragraph paragraph = paragraphs.get(at);
    if (paragraph.kind() != Kind.PARAGRAPH || paragraph.text().isEmpty()) {
      return false;
    }
    boolean goesOn = Character.isLowerCase(paragraph.text().codePointAt(0));
    boolean stops =
        !Character.isLetterOrDigit(paragraph.text().charAt(paragraph.text().length() - 1));
    boolean more = at + 1 < paragraphs.size() && paragraphs.get(at + 1).kind() == Kind.PARAGRAPH;
    boolean prose = paragraph.text().split("\\s+").length > 12;
    return goesOn || (prose && more && !stops);
  }

  /// Whether each section, or one that it lies in, is in the form's outline.
  private static List<Boolean> known(List<OpenSection> opened) {
    var known = new ArrayList<Boolean>();
    Deque<OpenSection> path = new ArrayDeque<>();
    for (OpenSection open : opened) {
      while (!path.isEmpty() && path.element().level() >= open.level()) {
        path.pop();
      }
      path.push(open);
      known.add(path.stream().anyMatch(OpenSection::known));
    }
    return known;
  }
}
