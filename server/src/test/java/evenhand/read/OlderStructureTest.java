package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import evenhand.form.FormLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The older reports whose structure a person wrote down are read as written down. Prints every
/// difference.
class OlderStructureTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));

  /// At least as much of each category is right.
  private static final double ENOUGH = 0.95;

  @ParameterizedTest
  @ValueSource(
      strings = {"bexley-joint-area-review-2007", "bromley-annual-performance-assessment-2007"})
  void isReadAsAPersonReadsIt(String name) throws Exception {
    Path shared = HOME.resolve("../shared").normalize();
    assumeTrue(Files.isDirectory(shared), "skipped: no ../shared beside the project");
    var truth =
        JsonMapper.builder()
            .build()
            .readTree(shared.resolve("evaluation/structure/" + name + ".json").toFile());
    FormLibrary forms = FormLibrary.read(HOME.resolve("corpus/forms"));
    var report = new ReportReader(forms).read(shared.resolve("reports/older/" + name + ".txt"));
    var form = forms.form(String.valueOf(report.form())).orElseThrow();
    Map<String, StructureMeasure.Tally> tallies = StructureMeasure.of(truth, report, form);
    tallies.forEach((category, tally) -> {
      System.out.printf("%s: %s: %d of %d%n", name, category, tally.right, tally.all);
      tally.wrong.forEach(wrong -> System.out.println("    " + wrong));
    });
    tallies.remove("judgement sentences read beyond these");
    assertThat(tallies)
        .allSatisfy((category, tally) ->
            assertThat(tally.share()).as(category).isGreaterThanOrEqualTo(ENOUGH));
  }
}
