package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evenhand.form.FormLibrary;
import evenhand.report.Grade;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.write.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A whole file becomes a whole report, by the forms as they are.
class ReportReaderTest {
  private static ReportReader reader = new ReportReader(FormLibrary.of(java.util.List.of()));
  private static byte[] file = new byte[0];

  @BeforeAll
  static void readForms() throws Exception {
    Path home = Path.of(System.getProperty("evenhand.home"));
    reader = new ReportReader(FormLibrary.read(home.resolve("corpus/forms")));
    file = InventedReport.pdf();
  }

  /// Each section with its place in the outline, each paragraph with its kind, number and pages.
  private static String outline(Report report) {
    return report.sections().stream()
        .map(ReportReaderTest::outline)
        .collect(Collectors.joining("\n"));
  }

  private static String outline(Section section) {
    String head =
        "%s %s | %s | %s | %s"
            .formatted(
                section.id(),
                section.heading(),
                section.part().id(),
                section.aspect(),
                section.grade());
    return section.paragraphs().stream()
        .map(ReportReaderTest::line)
        .collect(Collectors.joining("\n", head + "\n", ""))
        .strip();
  }

  private static String line(Paragraph paragraph) {
    String text = paragraph.text().replace("\n", " / ").replace("\t", " : ");
    String pages =
        paragraph.breaks().stream().map(b -> "+" + b.page()).collect(Collectors.joining());
    return "  %s %s %s%s %s"
        .formatted(paragraph.kind().id(), paragraph.number(), paragraph.page(), pages, text);
  }

  @Test
  void anInspectionIsReadAsItsFormSays() throws Exception {
    Report report = reader.read("anything.pdf", file);
    assertThat(report.form()).isEqualTo("ilacs-2018");
    assertThat(report.authority()).isEqualTo("Norbridge");
    assertThat(report.title())
        .isEqualTo("Inspection of Norbridge local authority children's services");
    assertThat(report.inspected())
        .containsExactly(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 14));
    assertThat(report.pages()).isEqualTo(3);
    assertThat(report.recommendations())
        .extracting(r -> r.paragraph())
        .containsExactly("s2p1", "s2p2");
    assertThat(outline(report)).isEqualTo(OUTLINE);
  }

  @Test
  void theGradesAreReadFromTheTableByPlace() throws Exception {
    Report report = reader.read("anything.pdf", file);
    assertThat(report.grades())
        .extracting(Grade::aspect, Grade::grade)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("leaders", "good"),
            org.assertj.core.groups.Tuple.tuple("help-and-protection", "requires-improvement"),
            org.assertj.core.groups.Tuple.tuple("in-care", "outstanding"),
            org.assertj.core.groups.Tuple.tuple("care-leavers", "good"),
            org.assertj.core.groups.Tuple.tuple("overall", "good"));
    assertThat(report.overall()).isEqualTo("good");
  }

  @Test
  void aHeadingThatDisagreesWithTheTableIsAWarning() throws Exception {
    Report report = reader.read("anything.pdf", file);
    assertThat(report.warnings())
        .anyMatch(w -> w.startsWith("grades: leaders is good on page 1, but inadequate"));
  }

  @Test
  void theSameBytesAreTheSameReportWhateverTheyAreCalled() throws Exception {
    assertThat(reader.read("a.pdf", file).report()).isEqualTo(reader.read("b.txt", file).report());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(code(new byte[0])).isEqualTo("empty-file");
  }

  @Test
  void aPdfCutOffIsBroken() {
    assertThat(code(Arrays.copyOf(file, 300))).isEqualTo("broken-pdf");
  }

  @Test
  void aLockedPdfIsSaidToBeLocked() {
    try (var pdf = new InventedPdf()) {
      assertThat(code(pdf.text(72, "Secret.").locked("open"))).isEqualTo("encrypted-pdf");
    }
  }

  @Test
  void aPdfOfPicturesHasNoText() {
    try (var pdf = new InventedPdf()) {
      assertThat(code(pdf.page().bytes())).isEqualTo("no-text");
    }
  }

  @Test
  void aFileOfAnotherTypeIsNotRead() {
    byte[] picture = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(code(picture)).isEqualTo("unknown-type");
  }

  private static String code(byte[] bytes) {
    var refusal =
        catchThrowableOfType(
            UnreadableReportException.class, () -> reader.read("a report.pdf", bytes));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).isNotBlank();
    return refusal.code();
  }

  private static final String OUTLINE =
      """
      s1 Inspection of Norbridge local authority children's services | front | null | null
        paragraph null 1 Inspection dates: 3 to 14 March 2025
        paragraph null 1 Lead inspector: Ada Quill
        table null 1 Judgement : Grade / The impact of leaders on social work practice with children and families : Good / The experiences and progress of children who need help and protection : Requires improvement to be good / The experiences and progress of children in care : Outstanding / The experiences and progress of care leavers : Good / Overall effectiveness : Good
        paragraph null 1+2 Children in Norbridge get help from people who stay. The town has kept its social workers for longer than its neighbours, and families say that this matters to them more than any plan does. Where help comes late, it is because a neighbouring board does not pass on what it knows. Leaders have seen this for themselves and have begun to act.
      s2 What needs to improve? | summary | null | null
        recommendation null 2 The speed at which partners share what they know about a child who may be at risk.
        recommendation null 2 The quality of written plans.
      s3 The experiences and progress of children who need help and protection: requires improvement to be good | main | help-and-protection | requires-improvement
        paragraph 1 2 The front door is open every day. Its workers make decision-making look easy, and record why they decide.
        paragraph 2 2 Plans are too long. In 14 of them the reason for the plan was left out, and in 2. It is not plain what a parent should do next.
        footnote 1 2 The board covers Norbridge and two neighbouring towns; it was formed when the old county was divided.
      s4 The experiences and progress of children in care: outstanding | main | in-care | outstanding
        paragraph 3 3 Children in care live near their schools, and most see their brothers and sisters each week.
      s5 The experiences and progress of care leavers: good | main | care-leavers | good
        paragraph 4 3 Care leavers have a home of their own and somebody to ring at night.
      s6 The impact of leaders on social work practice with children and families: inadequate | main | leaders | good
        paragraph 5 3 Leaders know what they do well. They have yet to say by when the rest will be put right.\
      """
          .stripTrailing();

  @Test
  void jsonThatLeavesOutWhatAReportHasIsRefusedWithItsPlace() throws Exception {
    String whole =
        new String(
            ReportFormat.JSON.write(reader.read("a.pdf", file), null), StandardCharsets.UTF_8);
    for (String field : java.util.List.of("text", "id", "kind", "heading", "aspect")) {
      String damaged = whole.replaceFirst("\"%s\"".formatted(field), "\"other\"");
      var refusal =
          catchThrowableOfType(
              UnreadableReportException.class,
              () -> reader.read("a.json", damaged.getBytes(StandardCharsets.UTF_8)));
      assertThat(refusal).as(field).isNotNull();
      assertThat(refusal.code()).isEqualTo("bad-report-json");
      assertThat(refusal.getMessage()).contains("has no “" + field + "”");
    }
  }
}
