package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two figures are held against each other when they are of the same thing, and not otherwise.
class SameFigureTest {
  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          high   | At 31 March 2016, 214 children were subject to a child protection plan. | As at 31 March 2016, there were 241 children on a child protection plan.
          high   | In 2006, 62% of care leavers were in suitable accommodation. | The proportion of care leavers in suitable accommodation was 74% in 2006.
          medium | The vacancy rate for social workers is 12%. | The vacancy rate for social workers stands at 21 per cent.
          low    | In 2016, 214 children were subject to a child protection plan. | There are 241 children on a child protection plan.
          -      | The vacancy rate for social workers is 12%. | The vacancy rate for social workers is now 12.4%.
          -      | The vacancy rate for social workers is 12%. | The vacancy rate for social workers is 21% nationally.
          -      | The vacancy rate for social workers is about 12%. | The vacancy rate for social workers is 13%.
          -      | The vacancy rate for social workers was 12% in 2015. | The vacancy rate for social workers was 21% in 2016.
          -      | The vacancy rate for social workers rose by 12%. | The vacancy rate for social workers is 21%.
          -      | Attendance in primary schools is 94.1%. | Attendance in secondary schools is 91.3%.
          -      | At Key Stage 2 some 71% reach the expected standard in reading. | At Key Stage 3 some 81% reach the expected standard in reading.
          -      | Of these, 12 live outside the borough. | Of these, 31 live outside the borough.
          """)
  void sameThingSamePeriodTwoValues(String severity, String one, String other) {
    Sketch sketch = Sketch.of("# Summary | summary\n1. %s\n# Main\n2. %s\n".formatted(one, other));
    var found = Checking.findings(Checking.check("same-figure"), sketch.report());
    assertThat(found.stream().map(finding -> finding.severity().id()).findFirst().orElse("-"))
        .isEqualTo(severity);
  }
}
