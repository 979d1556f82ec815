package evenhand.search.forward;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What passages are counted by.
public enum By {
  GRADE,
  ASPECT,
  FORM,
  AUTHORITY,
  YEAR;

  /// Stands for a passage that has none, e.g. no grade.
  public static final String NONE = "none";

  /// All grades of all scales, best first.
  private static final List<String> GRADES =
      List.of(
          "outstanding",
          "good",
          "adequate",
          "requires-improvement",
          "inadequate",
          "positive",
          "inconsistent",
          "systemic-failings");

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static By of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /// The group that a passage belongs to.
  public String key(Passage passage) {
    Object value =
        switch (this) {
          case GRADE -> passage.seat().grade();
          case ASPECT -> passage.seat().aspect();
          case FORM -> passage.origin().form();
          case AUTHORITY -> passage.origin().authority();
          case YEAR -> passage.origin().year();
        };
    return value == null ? NONE : value.toString();
  }

  /// Grades best first, years and names upwards; what has none comes last.
  public Comparator<String> order() {
    Comparator<String> known =
        this == GRADE ? Comparator.comparingInt(By::rung) : Comparator.comparingInt(key -> 0);
    return Comparator.<String, Boolean>comparing(NONE::equals)
        .thenComparing(known)
        .thenComparing(Comparator.naturalOrder());
  }

  /// Where a grade stands among all; what is no grade comes last.
  public static int rung(String grade) {
    int at = GRADES.indexOf(grade);
    return at < 0 ? GRADES.size() : at;
  }
}
