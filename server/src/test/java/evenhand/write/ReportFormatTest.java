package evenhand.write;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.read.BlockList;
import evenhand.read.docx.DocxBlocks;
import evenhand.read.html.HtmlBlocks;
import evenhand.read.prose.ProseBlocks;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.report.Section;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
  private static final Report DRAFT =
      new Report(
          "draft",
          "1",
          null,
          "Inspection of <Westmarch> & *others*",
          "Westmarch",
          LocalDate.of(2024, 3, 1),
          List.of(),
          null,
          List.of("good"),
          "good",
          null,
          List.of(new Grade("overall", "Overall effectiveness", null, "good", null, null)),
          List.of(
              new Section("s1", "Help | care", 2, Part.MAIN, null, null, paragraphs()),
              new Section("s2", "2. Leaders", 3, Part.MAIN, null, null, List.of())),
          List.of(),
          List.of());

  private static List<Paragraph> paragraphs() {
    return List.of(
        paragraph("s1p1", "7", Kind.PARAGRAPH, "It is <b>good</b> & *timely*."),
        paragraph("s1p2", "A4", Kind.PARAGRAPH, "- no bullet, `no` code, 5 > 4 [x](y) \ud800 end"),
        paragraph("s1p4", null, Kind.BULLET, "first | second"),
        paragraph("s1p5", null, Kind.BULLET, "# third"),
        paragraph("s1p6", null, Kind.TABLE, "Aspect\tGrade\nSafe\tgood | better"),
        paragraph("s1p7", null, Kind.QUOTE, "“We are safe,” they say."));
  }

  private static Paragraph paragraph(String id, @Nullable String number, Kind kind, String text) {
    return new Paragraph(id, number, kind, text, null, List.of());
  }

  private static final String TEXT =
      """
      #2 Help | care
      p [7] It is <b>good</b> & *timely*.
      p [A4] - no bullet, `no` code, 5 > 4 [x](y) \ufffd end
      -1 first | second
      -1 # third
      table Aspect | Grade / Safe | good | better
      quote “We are safe,” they say.
      #3 2. Leaders\
      """;

  @Test
  void whatTheTextHoldsIsWrittenAndNothingInItIsTakenForMarks() throws Exception {
    byte[] markdown = ReportFormat.MARKDOWN.write(DRAFT, null);
    byte[] html = ReportFormat.HTML.write(DRAFT, null);
    byte[] docx = ReportFormat.DOCX.write(DRAFT, null);
    assertThat(BlockList.of(ProseBlocks.read(markdown))).endsWith(TEXT);
    assertThat(BlockList.of(HtmlBlocks.read(html))).endsWith(TEXT);
    assertThat(BlockList.of(DocxBlocks.read(docx))).endsWith(TEXT);
    assertThat(new String(html, StandardCharsets.UTF_8)).doesNotContain("<b>", "<Westmarch>");
  }

  @Test
  void aDraftGetsACover() {
    String markdown = new String(ReportFormat.MARKDOWN.write(DRAFT, null), StandardCharsets.UTF_8);
    assertThat(markdown.substring(0, markdown.indexOf("<!-- evenhand")))
        .contains("# Inspection of \\<Westmarch\\> \\& \\*others\\*\n")
        .contains("\nPublished: 1 March 2024\n")
        .doesNotContain("Overall effectiveness");
  }

  @Test
  void wordHasItsStyles() throws Exception {
    byte[] docx = ReportFormat.DOCX.write(DRAFT, null);
    assertThat(docx).isEqualTo(ReportFormat.DOCX.write(DRAFT, null));
    try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(word.getParagraphs())
          .extracting(p -> p.getStyle())
          .contains("CoverTitle", "Heading2", "NumberedParagraph", "ListBullet", "Heading3");
      assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
      assertThat(word.getTables()).hasSize(1);
    }
  }
}
