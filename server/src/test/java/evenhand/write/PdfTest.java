package evenhand.write;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.report.Report;
import evenhand.report.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports and reviews as PDF, read back.
class PdfTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));

  private static FormLibrary forms;
  private static ReportReader reader;

  @BeforeAll
  static void readForms() throws Exception {
    forms = FormLibrary.read(HOME.resolve("corpus/forms"));
    reader = new ReportReader(forms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/redmarsh-2008-jar.md",
        "samples/norbridge-2024-send.md",
        "drafts/wexholme-2025-ilacs.md",
      })
  void aReportKeepsItsWordsInTheirOrder(String file) throws Exception {
    Report report = reader.read(HOME.resolve("corpus").resolve(file));
    byte[] pdf = ReportFormat.PDF.write(report, form(report));
    assertThat(pdf).isEqualTo(ReportFormat.PDF.write(report, form(report)));
    Report again = reader.read("again.pdf", pdf);
    List<String> missing = new ArrayList<>(words(report));
    List<String> found = words(again);
    found.forEach(missing::remove);
    assertThat(missing).isEmpty();
    assertThat(again.form()).isEqualTo(report.form());
  }

  @Test
  void aReviewKeepsAccentsAndDashes() throws Exception {
    String words = "At Café Ŵyn – “naïve”, 5½ days, £3.2m – it’s late…";
    String read = text(ReviewFormat.PDF.write(sheet(words, 1)));
    assertThat(read).contains(words, "Open findings (1)", "High: paragraph 4", "Page 1 of 1");
  }

  @Test
  void whatTheTypefaceLacksLeavesASignAndNotAFailure() throws Exception {
    assertThat(text(ReviewFormat.PDF.write(sheet("before 漢 \ud800 after", 1))))
        .containsPattern("before \u25A1 .*after");
  }

  @Test
  void nothingLeavesTheSheetHoweverLong() throws Exception {
    String word = "unbreakable".repeat(40);
    String read = text(ReviewFormat.PDF.write(sheet(word, 30)));
    assertThat(read.replaceAll("\\s+", "")).contains(word);
    assertThat(read).contains("Page 2 of ");
  }

  private static ReviewSheet sheet(String words, int findings) {
    var row =
        new ReviewSheet.Row(
            "open",
            "high",
            "figures",
            "same-figure",
            "Twice.",
            "paragraph 4",
            words,
            "",
            "",
            "",
            "");
    return new ReviewSheet(
        "Invented",
        "Inspection of Invented",
        "invented.md",
        List.of(),
        List.of(new ReviewSheet.Read("Overall", "Good", "Inadequate", "differs")),
        Collections.nCopies(findings, row));
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static Form form(Report report) {
    return forms.form(String.valueOf(report.form())).orElseThrow();
  }

  /// Headings too: what stands in a table of strengths may be read as either.
  private static List<String> words(Report report) {
    var all = new StringBuilder();
    for (Section section : report.sections()) {
      all.append(section.heading()).append('\n');
      section.paragraphs().forEach(paragraph -> all.append(paragraph.text()).append('\n'));
    }
    return List.of(all.toString().replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
  }
}
