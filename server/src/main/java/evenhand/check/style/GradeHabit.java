package evenhand.check.style;

import java.util.ArrayList;
import java.util.List;

/// How the overall grade has gone with another in published reports.
///
/// @param form the form that was counted
/// @param aspect whose grade it goes with
/// @param grade that grade
/// @param overall the overall grade that then was given
/// @param held how often it was
/// @param of out of so many
public record GradeHabit(
    String form, String aspect, String grade, String overall, int held, int of) {
  static List<GradeHabit> read(StyleFile file) throws HouseStyleException {
    file.only("habits");
    var habits = new ArrayList<GradeHabit>();
    for (StyleFile item : file.items("habits")) {
      item.only("form", "when", "grade", "overall", "held", "of");
      habits.add(
          new GradeHabit(
              item.text("form"),
              item.text("when"),
              item.text("grade"),
              item.text("overall"),
              (int) item.number("held", 0, 1e6),
              (int) item.number("of", 1, 1e6)));
    }
    return List.copyOf(habits);
  }
}
