package evenhand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void marksAndCaseAreFolded() {
    assertThat(Words.fold("  The  “Children’s”\u00a0plan – 14–19… "))
        .isEqualTo("the \"children's\" plan - 14-19...");
    assertThat(Words.forms("Children’s well-being, 2.5% of 1,200: A*–C."))
        .containsExactly("children's", "well", "being", "2.5", "of", "1,200", "a", "c");
    assertThat(Words.forms("‘safe’ 'safe' safe,safe")).containsOnly("safe");
  }

  @Test
  void spansAreWhereTheWordsStand() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = RandomText.any(random);
      int at = 0;
      for (Words.Word word : Words.of(text)) {
        assertThat(word.span().start())
            .as("replay with -Dseed=%d", seed)
            .isGreaterThanOrEqualTo(at);
        assertThat(word.form()).isEqualTo(Words.fold(word.span().in(text))).isNotEmpty();
        at = word.span().end();
      }
    }
  }
}
