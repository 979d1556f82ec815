package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.check.across.SubjectStatements;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said about one subject stands together, by level.
class SubjectListTest {
  private static final String REPORT =
      """
      # Summary | summary
      1. The recruitment of foster carers is outstanding. Libraries are popular.
      # Main | main
      2. Foster carers are poorly supported by a busy team.
      3. The training of foster carers is good, but visits to foster carers are inconsistent.
      4. Libraries lend books. Inspectors met foster carers in May.
      5. Attendance is good. The pool is open.
      6. Attendance is good, and good attendance is rewarded. Buses run.
      7. Bright rooms make attendance good.
      """;

  @Test
  void statementsStandByLevelWithTheirPlaces() {
    List<SubjectStatements> subjects = subjects(REPORT);
    SubjectStatements carers = subjects.getFirst();
    assertThat(carers.subject()).isEqualTo("foster carers");
    assertThat(carers.statements().stream().map(SubjectStatements.Statement::rung))
        .containsExactly("outstanding", "good", "variable", "poor", null);
    assertThat(carers.statements().stream().map(each -> each.location().number()))
        .containsExactly("1", "3", "3", "2", "4");
    assertThat(carers.statements().get(2).location().quote())
        .isEqualTo("but visits to foster carers are inconsistent");
  }

  @Test
  void theMostDivergentComesFirstAndOneLevelIsNoDivergence() {
    List<SubjectStatements> subjects = subjects(REPORT);
    assertThat(subjects).extracting(SubjectStatements::subject).contains("attendance");
    assertThat(subjects)
        .extracting(SubjectStatements::divergence)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(subjects.getLast().divergence()).isZero();
  }

  @Test
  void aSubjectIsListedUnderItsWholeNameOnly() {
    assertThat(subjects(REPORT))
        .extracting(SubjectStatements::subject)
        .doesNotContain("foster", "carers");
  }

  @Test
  void aReportWithoutJudgementsHasNoSubjects() {
    assertThat(subjects("# Main\n1. Libraries lend books. Libraries open. Libraries close.\n"))
        .isEmpty();
  }

  private static List<SubjectStatements> subjects(String lines) {
    return Checking.checker(List.of()).subjects(Sketch.of(lines).report());
  }
}
