package evenhand.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {
  @ParameterizedTest(name = "{0} → {1}, {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          late plans                   | late plans                | ~~
          "too often"                  | too often                 | too often
          “too often” late             | too often late            | too often
          late "too often" and "far"   | late too often and far    | too often;far
          supervis* reflective         | supervis reflective       | supervis*
          "independent visitor*" few   | independent visitor few   | independent visitor*
          a mark " alone               | a mark alone              | ~~
          "" * "*"                     | ~~                        | ~~
          ‘sufficiency’ and front-door | ‘sufficiency’ and front-door | ~~
          """)
  void marksAreRead(String query, String plain, String required) {
    var wanted = Wanted.of(query);
    assertThat(wanted.plain()).isEqualTo(plain);
    assertThat(wanted.required())
        .isEqualTo(required.isEmpty() ? List.of() : List.of(required.split(";")));
  }

  @ParameterizedTest(name = "{0} → {1}, without {2} and {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          care -leavers                | care                      | leavers        | ~~
          -"staying put" flats         | flats                     | ~~             | staying put
          front-door -door             | front-door                | door           | ~~
          help - needed                | help - needed             | ~~             | ~~
          plan -review* –late          | plan                      | late           | review*
          a -“b c” -d e                | a e                       | d              | b c
          """)
  void whatIsExcludedIsNoPartOfThePlainText(
      String query, String plain, String without, String excluded) {
    var wanted = Wanted.of(query);
    assertThat(wanted.plain()).isEqualTo(plain);
    assertThat(wanted.without()).isEqualTo(without.isEmpty() ? List.of() : List.of(without));
    assertThat(wanted.excluded()).isEqualTo(excluded.isEmpty() ? List.of() : List.of(excluded));
  }

  @Test
  void onlyWordsThatStandAloneAreLoose() {
    String query = "late \"too often\" plan* front-door -far";
    assertThat(Wanted.of(query).loose().stream().map(span -> span.in(query)))
        .containsExactly("late", "front-door");
  }

  @Test
  void aTextToFindTheLikeOfIsTakenAsItStands() {
    var wanted = Wanted.like("She said \"plans* are late\".");
    assertThat(wanted.required()).isEmpty();
    assertThat(wanted.plain()).isEqualTo("She said \"plans* are late\".");
  }

  @Test
  void aQueryWithoutAWordIsEmpty() {
    assertThat(Wanted.of(" \"…\" * – ").isEmpty()).isTrue();
    assertThat(Wanted.of("\"too\"").isEmpty()).isFalse();
  }
}
