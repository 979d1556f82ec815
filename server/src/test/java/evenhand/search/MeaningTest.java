package evenhand.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningTest {
  @Test
  void clausesStandBetweenMarksAndContrasts() {
    assertThat(Meaning.clauses("uneven plans – the early ones strong but improving"))
        .containsExactly("uneven plans", "the early ones strong", "improving");
  }

  @Test
  void aHyphenInsideAWordPartsNothing() {
    assertThat(Meaning.clauses("well-matched foster homes and follow-up visits"))
        .containsExactly("well-matched foster homes and follow-up visits");
  }

  @Test
  void aTextOfManyClausesIsTakenBySentences() {
    String first = "Plans are late, vague and thin, rarely shared, never tested.";
    String second = "Visits are regular, useful when made, well recorded, though short.";
    assertThat(Meaning.clauses(first + " " + second)).containsExactly(first, second);
  }

  @Test
  void ofFourClausesTheShortestNeighboursAreTakenTogether() {
    assertThat(Meaning.clauses("uneven plans – the early ones strong, the rest thin but improving"))
        .containsExactly("uneven plans", "the early ones strong", "the rest thin, improving");
  }

  @Test
  void aLongTextCostsNoMoreThanThreePieces() {
    String text =
        IntStream.range(0, 40)
            .mapToObj("Sentence number %d says something."::formatted)
            .collect(Collectors.joining(" "));
    List<String> clauses = Meaning.clauses(text);
    assertThat(clauses).hasSize(3);
    assertThat(String.join(" ", clauses)).isEqualTo(text);
  }
}
