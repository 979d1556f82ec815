package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.check.all.AllChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every check holds what it says of itself: its example draws a finding on the words marked, its
/// counter-example draws none, and the house style knows each kind of finding it makes.
class AllChecksTest {
  private static final Set<String> CATEGORIES =
      Set.of(
          "grade-narrative",
          "cross-section",
          "figures",
          "recommendations",
          "strengths-weaknesses",
          "incomplete",
          "acronyms",
          "terminology",
          "form",
          "hedging",
          "duplication",
          "proportion",
          "language",
          "originality",
          "names");

  static Stream<String> ids() {
    return AllChecks.list().stream().map(check -> check.about().id());
  }

  /// Those that need no library; the others show their examples in tests of their own.
  static Stream<String> alone() {
    return AllChecks.list().stream()
        .filter(check -> !(check instanceof ReportCheck whole) || whole.canRun())
        .map(check -> check.about().id());
  }

  @ParameterizedTest
  @MethodSource("alone")
  void theExampleFires(String id) {
    Check check = Checking.check(id);
    Sketch sketch = Sketch.of(check.about().fires());
    List<Finding> findings = Checking.findings(check, sketch.report());
    assertThat(findings).isNotEmpty();
    assertThat(findings.getFirst().check()).isEqualTo(id);
    if (!sketch.marked().isEmpty()) {
      assertThat(findings.getFirst().locations().getFirst().quote())
          .isEqualTo(sketch.marked().getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theCounterExampleDoesNot(String id) {
    Check check = Checking.check(id);
    Sketch sketch = Sketch.of(check.about().quiet());
    assertThat(Checking.findings(check, sketch.report())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theHouseStyleGivesEachKindItsSeverity(String id) throws Exception {
    About about = Checking.check(id).about();
    assertThat(CATEGORIES).contains(about.category());
    assertThat(Severities.read(Checking.HOUSE_STYLE).kinds(id))
        .containsExactlyElementsOf(about.cases());
  }

  @Test
  void theHouseStyleNamesNoCheckThatIsNotThere() throws Exception {
    assertThat(Severities.read(Checking.HOUSE_STYLE).checks())
        .containsExactlyInAnyOrderElementsOf(ids().toList());
  }

  @Test
  void noTwoChecksShareAnId() {
    assertThat(new HashSet<>(ids().toList())).hasSameSizeAs(ids().toList());
  }
}
