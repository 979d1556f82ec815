package evenhand.form;

import java.util.List;

/// What a grade is about.
///
/// @param id the contract's aspect id, e.g. `help-and-protection`
/// @param name as shown to people, e.g. `Children who need help and protection`
/// @param headings every printed variant of its section heading and of its row in a grade table,
///   without the grade; compared after folding case, white space and punctuation
/// @param subjects what a judgement sentence calls it
/// @param graded whether the form gives it a grade
/// @param required whether a report of this form without it is incomplete
/// @param anotherBody whether it judges another body than the one inspected, as a safeguarding
///   board: its narrative is about something else, and its grade is not read from it
public record Aspect(
    String id,
    String name,
    List<String> headings,
    List<String> subjects,
    boolean graded,
    boolean required,
    boolean anotherBody) {
  /// What every form calls the grade of the whole.
  public static final String OVERALL = "overall";

  public Aspect {
    headings = headings == null ? List.of() : List.copyOf(headings);
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
  }
}
