package evenhand.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenhand.form.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Training on invented reports, by counted words alone.
class TrainerTest {
  private static final List<String> GRADES =
      List.of("inadequate", "requires-improvement", "good", "outstanding");

  @TempDir Path folder;

  private static Trainer trained(int reports, long seed) throws Exception {
    Trainer trainer = Trainer.of(Invented.CORPUS, null, 1);
    Form form = Invented.form();
    var random = new Random(seed);
    for (int i = 0; i < reports; i++) {
      int grade = i % GRADES.size();
      double praise = 0.1 + 0.27 * grade;
      trainer.add(
          Invented.report(
              "report-" + i,
              "Place " + i / 2,
              GRADES.get(grade),
              Invented.paragraphs(random, praise, 40)),
          form);
    }
    return trainer;
  }

  @Test
  void trainingTwiceGivesTheSameBytes() throws Exception {
    trained(60, 3).train(folder.resolve("one"), "");
    trained(60, 3).train(folder.resolve("two"), "");
    assertThat(Files.readAllBytes(folder.resolve("one/weights.json")))
        .isEqualTo(Files.readAllBytes(folder.resolve("two/weights.json")));
  }

  @Test
  void aFewDozenSectionsAreEnoughToReadOthers() throws Exception {
    trained(80, 4).train(folder, "");
    GradeReader reader = GradeReader.open(folder, Invented.CORPUS, null);
    var random = new Random(99);
    int right = 0;
    for (int i = 0; i < 40; i++) {
      String grade = GRADES.get(i % 4);
      Reading reading =
          reader
              .read(
                  Invented.report(
                      "new-" + i,
                      "Elsewhere",
                      grade,
                      Invented.paragraphs(random, 0.1 + 0.27 * (i % 4), 60)),
                  Invented.form())
              .getFirst();
      String likeliest =
          reading.expected().entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .orElseThrow()
              .getKey();
      right += likeliest.equals(grade) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(32);
  }

  @Test
  void tooFewReportsAreRefused() throws Exception {
    Trainer few = trained(10, 5);
    assertThatThrownBy(() -> few.train(folder, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("10 graded narratives");
  }
}
