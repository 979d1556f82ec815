package evenhand.check.action;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A recommendation that is stated twice says the same both times.
public final class AskedTwice implements ReportCheck {
  private static final About ABOUT =
      new About(
          "recommendation-twice",
          "recommendations",
          List.of("differently", "again"),
          "A recommendation is stated twice, with another number or by another time, or needlessly.",
          """
          # Recommendations | summary
          (recommendation) [Complete initial health assessments of new arrivals within 20 working days.]
          # Being healthy | main | being-healthy
          (area-for-development) Complete initial health assessments of new arrivals within 28 working days.
          """,
          """
          # Recommendations | summary
          (recommendation) Complete initial health assessments of new arrivals within 20 working days.
          # Being healthy | main | being-healthy
          (area-for-development) Complete dental checks of those leaving the hostel within 28 working days.
          """);

  /// From here on two recommendations ask for the same thing.
  private static final double SAME = 0.6;

  private static final Set<String> NUMBERS =
      Set.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
          "fifteen", "twenty");

  /// And from here on in the same words.
  private static final double AGAIN = 0.8;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    List<Asked> asked = Asked.in(manuscript);
    for (int i = 0; i < asked.size(); i++) {
      for (int j = i + 1; j < asked.size(); j++) {
        compare(asked.get(i), asked.get(j), remarks);
      }
    }
    return remarks.list();
  }

  private static void compare(Asked one, Asked other, Remarks remarks) {
    double likeness = one.likeness(other);
    if (likeness < SAME || one.words().size() < 3) {
      return;
    }
    boolean numbers = !numbers(one).equals(numbers(other));
    boolean times =
        one.timescale() != null
            && other.timescale() != null
            && !Objects.equals(one.timescale(), other.timescale());
    if (numbers || times) {
      remarks.add(
          "differently",
          numbers
              ? "These ask for the same thing with different numbers."
              : "These ask for the same thing by different times: “%s” and “%s”."
                  .formatted(one.timescale(), other.timescale()),
          one.location(),
          other.location());
    } else if (likeness >= AGAIN && sameSection(one, other)) {
      remarks.add("again", "This is asked for twice.", one.location(), other.location());
    }
  }

  private static boolean sameSection(Asked one, Asked other) {
    return one.place().section().part() == other.place().section().part();
  }

  private static Set<String> numbers(Asked asked) {
    Set<String> numbers =
        asked.words().stream()
            .filter(word -> Character.isDigit(word.charAt(0)) || NUMBERS.contains(word))
            .collect(Collectors.toCollection(HashSet::new));
    return numbers;
  }
}
