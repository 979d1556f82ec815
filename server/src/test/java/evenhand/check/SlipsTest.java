package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A word twice and an article before an abbreviation.
class SlipsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an | They opened a NHS clinic.
          an | They opened a LSCBs forum.
          an | They agreed a EHC plan.
          a  | They asked an PCT.
          An | A NHS plan was made.
          -  | They opened an NHS clinic and a UK office.
          -  | They asked a PCT and a MASH and an IRO.
          -  | Part A NHS services are listed.
          the | They asked the the board.
          -  | Results are as AS levels were.
          """)
  void saysWhatBelongsThere(String instead, String sentence) {
    Sketch sketch = Sketch.of("# Leaders\n1. %s\n".formatted(sentence));
    var found = Checking.findings(Checking.check("slip"), sketch.report());
    assertThat(
            found.stream()
                .map(finding -> String.valueOf(finding.suggestion()))
                .findFirst()
                .orElse("-"))
        .isEqualTo(instead);
  }
}
