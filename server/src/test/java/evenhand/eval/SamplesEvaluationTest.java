package evenhand.eval;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesEvaluationTest {
  private static final String SAID =
      "The harbour master showed inspectors a drawer full of lost mittens.";

  @TempDir Path temp;
  private Path corpus = Path.of("");
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void folders() throws Exception {
    corpus = Files.createDirectories(temp.resolve("corpus"));
    Files.createDirectories(corpus.resolve("samples"));
    Files.createDirectories(corpus.resolve("drafts"));
    sample("one", SAID + " Boats leave at noon.");
  }

  @Test
  void aSentenceOfTwoSamplesIsTold() throws Exception {
    sample("two", "It rained all week. " + SAID);
    assertThat(run(null)).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("one and two: the harbour master", "1 sentences of 8 words or more");
  }

  @Test
  void shortSentencesAndSetPhrasesAreNobodysOwn() throws Exception {
    String phrase =
        "The graded judgement is set out under the impact of leaders on social work practice with children and families.";
    sample("two", "Boats leave at noon. " + phrase);
    sample("three", "Boats leave at noon. " + phrase);
    assertThat(run(null)).isTrue();
  }

  @Test
  void aDraftMayCopyWhereItsListSaysSo() throws Exception {
    Path draft = corpus.resolve("drafts/copy.md");
    Files.writeString(draft, letter("Much is going well. " + SAID));
    assertThat(run(null)).isFalse();
    Files.writeString(
        corpus.resolve("drafts/copy.faults.tsv"),
        "expect\tcategory\tseverity\tplace\tquote\nmust\toriginality\tmedium\tmain 1\t"
            + SAID
            + "\n");
    assertThat(run(null)).isTrue();
  }

  @Test
  void aSentenceOfOthersIsTold() throws Exception {
    Path others = Files.createDirectories(temp.resolve("others"));
    Files.writeString(others.resolve("printed.md"), letter("Nothing else. " + SAID));
    assertThat(run(others)).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("one and printed");
    Files.writeString(others.resolve("printed.md"), letter("Nothing of the kind was shown."));
    assertThat(run(others)).isTrue();
  }

  private void sample(String name, String text) throws Exception {
    Files.writeString(corpus.resolve("samples/" + name + ".md"), letter(text));
  }

  private static String letter(String text) {
    return """
    # Inspection of Calderwick local authority children’s services

    **Report published: 3 May 2022**

    | Judgement | Grade |
    |---|---|
    | The impact of leaders on social work practice with children and families | Good |

    ## The impact of leaders on social work practice with children and families: good

    1. %s
    """
        .formatted(text);
  }

  private boolean run(@Nullable Path others) throws Exception {
    printed.reset();
    FormLibrary forms =
        FormLibrary.read(Path.of(System.getProperty("evenhand.home"), "corpus", "forms"));
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new SamplesEvaluation(forms, new ReportReader(forms), out).run(corpus, others);
  }
}
