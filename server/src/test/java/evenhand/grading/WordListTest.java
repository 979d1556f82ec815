package evenhand.grading;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.text.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {
  private final WordList list =
      new WordList(List.of("delay*", "too many", "too many delays", "not", "risk* of harm"));

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nothing to see.                        | 0
          Delays and delayed visits.             | 2
          Too many delays are too many.          | 2
          Not all risks of harm were known.      | 2
          A note, a delta, many.                 | 0
          Children are at risk of  harm-related. | 1
          """)
  void longestPhrasesCountOnce(String sentence, int count) {
    assertThat(list.in(Words.forms(sentence))).isEqualTo(count);
  }
}
