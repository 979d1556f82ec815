package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evenhand.form.FormLibrary;
import evenhand.report.Grade;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A few real reports, where they lie beside the project. All of them are measured by `evaluate
/// reading`.
class SharedReportsTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final Path SHARED = HOME.resolve("../shared").normalize();

  @BeforeEach
  void needsShared() {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no ../shared beside the project");
  }

  private static Report read(String file) throws Exception {
    var reader = new ReportReader(FormLibrary.read(HOME.resolve("corpus/forms")));
    return reader.read(SHARED.resolve("reports").resolve(file));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "children/barnsley_2018-11-19.pdf",
    "children/portsmouth_2023-07-03.pdf",
    "children/bedford_2017-04-07.pdf",
    "children/telford-wrekin_2016-08-26.pdf",
    "children/wirral_2019-07-29.pdf"
  })
  void gradesAreAsTheTableOfKnownOnesHasThem(String file) throws Exception {
    Map<String, String> read =
        read(file).grades().stream()
            .filter(grade -> grade.grade() != null)
            .collect(Collectors.toMap(Grade::aspect, grade -> String.valueOf(grade.grade())));
    String name = file.replaceAll(".*/|\\.pdf", "");
    List<String> rows = Files.readAllLines(SHARED.resolve("evaluation/grades.csv"));
    List<String[]> known =
        rows.stream().map(row -> row.split(",")).filter(row -> row[0].equals(name)).toList();
    assertThat(known).isNotEmpty();
    for (String[] row : known) {
      assertThat(read).as(name).containsEntry(row[2], row[3]);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "children/bedford_2017-04-07.pdf, sif-2013, 2017-04-07, Bedford Borough",
    "children/barnsley_2023-10-27.pdf, ilacs-2018, 2023-10-26, Barnsley",
    "focused-visit/doncaster_2019-01-04.pdf, focused-visit, 2019-01-04, Doncaster",
    "send/rutland_2023-08-03.pdf, area-send-2023, 2023-08-03, Rutland",
    "children/surrey_2015-08-03.pdf, , 2015-08-03, "
  })
  void formDayAndAuthorityComeFromTheDocument(
      String file, String form, String published, String authority) throws Exception {
    Report report = read(file);
    assertThat(report.form()).isEqualTo(form);
    assertThat(report.published()).hasToString(published);
    assertThat(report.authority()).isEqualTo(authority);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"children/barnsley_2023-10-27.pdf, 53", "children/leicester_2021-11-12.pdf, 46"})
  void paragraphsAreNumberedWithoutAGap(String file, int last) throws Exception {
    List<Integer> numbers =
        read(file).sections().stream()
            .filter(section -> section.aspect() != null)
            .flatMap(section -> section.paragraphs().stream())
            .map(Paragraph::number)
            .filter(number -> number != null && number.matches("\\d+"))
            .map(Integer::valueOf)
            .toList();
    assertThat(numbers).hasSize(last).isSorted().doesNotHaveDuplicates().contains(1, last);
  }
}
