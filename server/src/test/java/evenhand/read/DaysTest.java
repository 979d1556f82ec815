package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          11 to 15 September 2023                                       |      | 2023-09-11 | 2023-09-15
          23 January 2017 – 16 February 2017                            |      | 2017-01-23 | 2017-02-16
          30 September to 11 October 2024 and 13 to 16 January 2025     |      | 2024-09-30 | 2025-01-16
          02 March 2020 to 13 March 2020                                |      | 2020-03-02 | 2020-03-13
          4 December 2018                                               |      | 2018-12-04 | 2018-12-04
          12/09/2016 to 06/10/2016                                      |      | 2016-09-12 | 2016-10-06
          13 and 14 July                                                | 2021 | 2021-07-13 | 2021-07-14
          1st and 2nd May 2024                                          |      | 2024-05-01 | 2024-05-02
          """)
  void theFirstAndLastDayAreFound(
      String text, @Nullable Integer year, LocalDate first, LocalDate last) {
    assertThat(Days.span(text, year)).containsExactly(first, last);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"in the spring", "13 and 14 July", "31 February 2020", "July 2021"})
  void whatIsNoWholeDayIsNone(String text) {
    assertThat(Days.span(text, null)).isEmpty();
  }
}
