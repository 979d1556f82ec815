package evenhand.check.originality;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.check.Check;
import evenhand.check.CheckResult;
import evenhand.check.Checker;
import evenhand.check.Finding;
import evenhand.check.Severities;
import evenhand.check.Sketch;
import evenhand.check.style.HouseStyle;
import evenhand.form.FormLibrary;
import evenhand.library.Shelf;
import evenhand.search.copies.Originals;
import evenhand.search.forward.ForwardReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedPassageTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));

  private static final String PUBLISHED =
      """
      Calderwick City Council | ilacs-2018 | 2021 | good
      # Leaders | leaders | good
      The harbour is busy. Social workers in the harbour team visit families each week and write down what the children say. Boats leave at noon.
      Young people who live by the sea told inspectors that their workers had taught them to swim and to row.
      Overall effectiveness of children's services in the harbour towns and the villages on the hills above them is a matter of good will.
      """;

  @TempDir static Path temp;
  private static Shelf shelf;
  private static Originals originals;

  @BeforeAll
  static void importAll() throws Exception {
    shelf = Shelf.open(temp.resolve("data"));
    shelf.take(Files.writeString(temp.resolve("calderwick.txt"), PUBLISHED));
    originals = new Originals(new ForwardReader(shelf.library.index()));
  }

  @AfterAll
  static void close() throws Exception {
    shelf.close();
  }

  @Test
  void theExampleFiresAndTheCounterExampleDoesNot() throws Exception {
    var check = new CopiedPassage(originals);
    Sketch sketch = Sketch.of(check.about().fires());
    List<Finding> found = check(check, sketch).findings();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().locations().getFirst().quote() + ".")
        .isEqualTo(sketch.marked().getFirst());
    assertThat(found.getFirst().message()).contains("Calderwick City Council", "14 March 2021");
    assertThat(check(check, Sketch.of(check.about().quiet())).findings()).isEmpty();
  }

  @ParameterizedTest(name = "{1} of {2} in: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Social workers in the harbour team visit families each week and write down what the children say.    | 17 | 17
          Social workers in the river team visit families each month and write down what the children mean.    | 14 | 17
          Skilled social workers in the harbour team visit families each week and always write down what children say. | 16 | 18
          Young people who live by the sea told us that workers had taught them to swim and row.              | 17 | 18
          Social workers in the harbour team are kind and the children say that they like them very much.     | 0 | 0
          Social workers visit families each week.                                                            | 0 | 0
          They write down what families say and what the children in the team like about each week.           | 0 | 0
          """)
  void aFewChangedWordsHideNothing(String sentence, int same, int of) throws Exception {
    var copy = originals.of(sentence.strip(), "", List.of());
    if (same == 0) {
      assertThat(copy).isEmpty();
    } else {
      assertThat(copy).isPresent();
      assertThat(copy.get().same()).isEqualTo(same);
      assertThat(copy.get().of()).isEqualTo(of);
      assertThat(PUBLISHED).contains(copy.get().source().text());
    }
  }

  @Test
  void setPhrasesAndTheReportsOwnWordsAreNobodysElse() throws Exception {
    String sentence =
        "Young people who live by the sea told inspectors that their workers had taught them.";
    assertThat(originals.of(sentence, "", List.of())).isPresent();
    assertThat(originals.of(sentence, "", List.of("that their workers had taught them")))
        .as("nine of its own words are left, all the same")
        .isPresent();
    assertThat(
            originals.of(sentence, "", List.of("people who live by the sea told inspectors that")))
        .as("seven are too few to say")
        .isEmpty();
    String own = shelf.library.reports().getFirst().report();
    assertThat(originals.of(sentence, own, List.of())).isEmpty();
  }

  @Test
  void quotationsAreMeantToBe() throws Exception {
    String words =
        "Social workers in the harbour team visit families each week and write down what the children say.";
    var check = new CopiedPassage(originals);
    assertThat(check(check, Sketch.of("# Leaders\n1. " + words + "\n")).findings()).hasSize(1);
    assertThat(check(check, Sketch.of("# Leaders\n(quote) " + words + "\n")).findings()).isEmpty();
  }

  @Test
  void withoutALibraryItIsSkippedAndSaysSo() throws Exception {
    var check = new CopiedPassage(null);
    assertThat(check(check, Sketch.of(check.about().fires())).skipped())
        .containsExactly("copied-passage");
    assertThat(check(new CopiedPassage(originals), Sketch.of(check.about().fires())).skipped())
        .isEmpty();
  }

  private static CheckResult check(Check check, Sketch sketch) throws Exception {
    Path style = HOME.resolve("corpus/house-style");
    return new Checker(
            List.of(check),
            FormLibrary.read(HOME.resolve("corpus/forms")),
            HouseStyle.read(style),
            Severities.read(style),
            null,
            null)
        .check(sketch.report());
  }
}
