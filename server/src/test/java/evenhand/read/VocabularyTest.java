package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  /// Where words are cut at line ends, as a typesetter does: three are, and whole elsewhere.
  private static final Vocabulary SET =
      Vocabulary.ofLines(
          List.of(
              "the assess-",
              "ment of plans",
              "a protec-",
              "tion plan",
              "their educa-",
              "tion now",
              "assessment protection education",
              "decision-making by well-placed people"));

  /// Where they are not: every hyphen is a word's own.
  private static final Vocabulary TYPED =
      Vocabulary.ofLines(List.of("effective decision-making", "a long-", "standing view"));

  @ParameterizedTest(name = "{0} + {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a new assess-   | ment of it      | a new assessment of it
          good decision-  | making there    | good decision-making there
          some re-        | consideration   | some reconsideration
          short-          | and long-term   | short- and long-term
          in 2015−        | 2016            | in 2015−2016
          at www.a.uk/    | doc             | at www.a.uk/doc
          no hyphen       | here            | no hyphen here
          pan-            | Norbridge       | pan-Norbridge
          """)
  void aTypesettersHyphenGoesAndAWordsOwnStays(String line, String next, String joined) {
    assertThat(SET.join(line, next)).isEqualTo(joined);
  }

  @ParameterizedTest(name = "{0} + {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          its solution-   | focused work    | its solution-focused work
          day-to-         | day lives       | day-to-day lives
          """)
  void whereNoWordIsCutEveryHyphenStays(String line, String next, String joined) {
    assertThat(TYPED.join(line, next)).isEqualTo(joined);
  }
}
