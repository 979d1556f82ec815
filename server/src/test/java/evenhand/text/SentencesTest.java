package evenhand.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  /// A bar marks where one sentence ends and the next begins.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Help is good.| It is timely.",
        "12. The work of local services is good.| It has improved.",
        "A4. Outcomes are adequate.| They are rising.",
        "4.2 The plan works.| See para. 14 and paras. 20 to 22 for more.",
        "Schools, e.g. Oak Lane, do well.| Others, i.e. two of them, do not.",
        "They use tools (e.g. The Star) often.| It shows.",
        "St. Mary's is full.| Mr. Brown and Dr. J. Green left.",
        "Priority No. 1 is met.| Nos. 2 and 3 are not.",
        "A*–C grades rose by 2.5 per cent to 61.3.| For 14–19 learners they fell.",
        "The figure was 42 in 2006.| The next year it was 40.",
        "‘We were listened to.’| The council agreed.",
        "“Nobody asked us. They should,” said one.| He was right.",
        "One child said: “I feel safe.”| Another did not.",
        "\"It helps.\"| \"It does not.\"",
        "Plans are late (see St. Anne's. Then Oak Lane).| They lack aims.",
        "Plans are late.| (This was so in May. It is now June.)| Staff know.",
        "Is it safe?| Yes!| It is.",
        "What the council does well\n|One thing\n|another thing",
        "The council should: |• act now |• plan ahead",
        "Support is good.1| The team is new.¹²| It grows.",
        "See www.example.org.uk for more.| It is free.",
        "Write to a.b@example.org.| Or call.",
        "Practice is good.|The team is stable.",
        "It costs £1.2 million.| That is dear.",
        "There are 40 children in care.| 14 of them live far away.",
        "They met at 5 p.m. and left.",
        "Grades were A, B and C.| The rest failed.",
        "Progress is slow … and uneven.| It must improve.",
        "The list . . . goes on . . .| Then more.",
        "Children wait.| eLearning helps them.",
        "(a) The first aim.| (b) The second aim.",
        "Some wait for weeks, months, etc. before help comes.",
        "Leaders act on this.| In 2024, they went further."
      })
  void endsWhereAReaderWouldEndIt(String marked) {
    String text = marked.replace("|", "");
    var expected = Arrays.stream(marked.split("\\|")).map(String::strip).toList();
    assertThat(Sentences.of(text)).isEqualTo(expected);
  }

  @Test
  void spansHoldAllButWhiteSpaceInOrder() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = RandomText.any(random);
      int at = 0;
      for (Span span : Sentences.split(text)) {
        assertThat(span.start()).as("replay with -Dseed=%d", seed).isGreaterThanOrEqualTo(at);
        assertThat(White.fold(text.substring(at, span.start()))).as("seed %d", seed).isEmpty();
        assertThat(span.length()).isPositive();
        assertThat(White.is(text.charAt(span.start()))).isFalse();
        assertThat(White.is(text.charAt(span.end() - 1))).isFalse();
        at = span.end();
      }
      assertThat(White.fold(text.substring(at))).as("replay with -Dseed=%d", seed).isEmpty();
    }
  }

  @Test
  void whatNeverEndsIsCutBetweenWords() {
    List<String> numbers = Sentences.of("1234 ".repeat(2_000));
    assertThat(numbers).hasSizeGreaterThan(4).allMatch(part -> part.endsWith("1234"));
    assertThat(String.join(" ", numbers)).isEqualTo("1234 ".repeat(2_000).strip());
    assertThat(Sentences.of("a" + " ".repeat(5_000) + "b")).containsExactly("a", "b");
    assertThat(String.join("", Sentences.of("😀".repeat(3_001)))).isEqualTo("😀".repeat(3_001));
    assertThat(Sentences.of("😀".repeat(3_001))).allMatch(part -> part.startsWith("😀"));
  }

  @Test
  void aTextWithoutAnySpaceIsNotQuadratic() {
    assertThat(Sentences.split("a.".repeat(100_000))).hasSize(100);
    assertThat(Sentences.split("(. ".repeat(50_000))).isNotEmpty();
    assertThat(Sentences.split("A. B ".repeat(4_000))).isNotEmpty();
  }
}
