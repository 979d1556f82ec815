package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evenhand.form.FormLibrary;
import evenhand.report.Grade;
import evenhand.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ninth form of `server/docs/adding-a-form.md`, followed to the letter.
class DocumentedFormTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));

  @TempDir Path forms;

  @Test
  void reportsOfTheNinthFormAreReadAsThePageSays() throws Exception {
    for (String name : new String[] {"ilacs-2018.yaml", "focused-visit.yaml"}) {
      Files.copy(HOME.resolve("corpus/forms").resolve(name), forms.resolve(name));
    }
    Files.writeString(forms.resolve("youth-justice-2026.yaml"), block("yaml"));
    Path visit = Files.writeString(forms.resolveSibling("visit.md"), block("markdown"));
    Report report = new ReportReader(FormLibrary.read(forms)).read(visit);
    assertThat(report.form()).isEqualTo("youth-justice-2026");
    assertThat(report.authority()).isEqualTo("Calderwick");
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 4, 14));
    assertThat(report.inspected())
        .containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 5));
    assertThat(report.grades())
        .extracting(Grade::aspect, Grade::grade)
        .containsExactly(tuple("court-work", "good"), tuple("safety", "requires-improvement"));
    assertThat(report.recommendations()).hasSize(1);
    assertThat(report.warnings()).hasSize(1).first().asString().contains("inadequate");
  }

  private static String block(String language) throws Exception {
    String page = Files.readString(HOME.resolve("server/docs/adding-a-form.md"));
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
