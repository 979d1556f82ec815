package evenhand.search;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.embed.OnnxEmbedder;
import java.nio.file.Path;
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

  @Test
  void aFewWordsAreAQuestionAndMoreAreAnExample() {
    String few = "plans thin, visits late";
    String more =
        "The plans of children in Norbridge are thin and seldom shared, but their visits are made on"
            + " time and well recorded.";
    Path model = Path.of(System.getProperty("evenhand.home"), "models", "bge-small-en-v1.5-q");
    try (var embedder = OnnxEmbedder.open(model)) {
      for (boolean meanwhile : new boolean[] {true, false}) {
        Meaning asked = Meaning.of(few, Unit.PARAGRAPH, embedder, meanwhile);
        assertThat(asked.whole()).containsExactly(embedder.query(few));
        assertThat(asked.byClause())
            .containsExactlyElementsOf(
                embedder.clauses(List.of("plans thin", "visits late")).join());
      }
      Meaning one = Meaning.of("plans thin", Unit.PARAGRAPH, embedder, false);
      assertThat(one.byClause()).containsExactly(one.whole());
      Meaning shown = Meaning.of(more, Unit.PARAGRAPH, embedder, true);
      assertThat(shown.whole()).containsExactly(embedder.passage(more));
      assertThat(shown.byClause()).hasSize(2);
      assertThat(shown.byClause().getLast())
          .containsExactly(embedder.passage("their visits are made on time and well recorded."));
    }
  }
}
