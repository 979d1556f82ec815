package evenhand.store;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.report.Kind;
import evenhand.report.Part;
import evenhand.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A draft that begins with an earlier report has what its writer writes on, and nothing that the
/// draft makes of its own grades or that only last time's report could say.
class FromReportTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));

  private static Draft from(String sample) throws Exception {
    FormLibrary forms = FormLibrary.read(HOME.resolve("corpus/forms"));
    Path file = HOME.resolve("corpus/samples").resolve(sample);
    Report report = new ReportReader(forms).read(sample, Files.readAllBytes(file));
    String form = Objects.requireNonNull(report.form());
    return Draft.from(report, forms.form(form).orElseThrow(), null, null);
  }

  @Test
  void tablesOfStrengthsComeWithoutTheirHeadsAndTheTableOfGradesNotAtAll() throws Exception {
    Draft draft = from("redmarsh-2008-jar.md");
    var kinds = draft.sections().stream().flatMap(s -> s.paragraphs().stream());
    assertThat(kinds.map(DraftParagraph::kind))
        .contains(Kind.STRENGTH, Kind.WEAKNESS)
        .doesNotContain(Kind.TABLE);
    assertThat(draft.grade("safeguarding")).isNotNull();
  }

  @Test
  void theCoverHasNoHeadingAndWhatComesBehindItKeepsItsOwn() throws Exception {
    Draft draft = from("redmarsh-2008-jar.md");
    assertThat(draft.sections().getFirst().heading()).isEmpty();
    assertThat(draft.sections().stream().map(DraftSection::heading))
        .contains("Introduction", "Context");
  }

  @Test
  void headingsComeWithoutTheGradesOfLastTime() throws Exception {
    for (String sample : new String[] {"redmarsh-2016-sif.md", "redmarsh-2023-ilacs.md"}) {
      assertThat(from(sample).sections())
          .filteredOn(section -> section.aspect() != null)
          .extracting(DraftSection::heading)
          .isNotEmpty()
          .noneMatch(
              heading -> heading.matches("(?i).*\\b(good|outstanding|inadequate|improvement)"));
    }
  }

  @Test
  void theImprintIsLeftOut() throws Exception {
    assertThat(from("redmarsh-2023-ilacs.md").sections())
        .noneMatch(section -> section.part() == Part.ANNEX && section.heading().isBlank());
  }
}
