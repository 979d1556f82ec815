package evenhand.read.docx;

import static evenhand.read.docx.DocxFile.p;
import static evenhand.read.docx.DocxFile.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenhand.read.BlockList;
import evenhand.read.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocxBlocksTest {
  private static final String STYLES =
      style("Normal", "Normal", "", "")
          + style("Heading1", "heading 1", "Normal", "<w:outlineLvl w:val=\"0\"/>")
          + style("Ueberschrift", "Abschnitt", "Heading1", "")
          + style("Deep", "Deep", "Normal", "<w:outlineLvl w:val=\"2\"/>")
          + style("Numbered", "Numbered", "Normal", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
          + style("TOC1", "toc 1", "Normal", "");

  private static final String NUMBERING =
      "<w:abstractNum w:abstractNumId=\"0\">"
          + level(0, "decimal", "%1.")
          + level(1, "lowerLetter", "(%2)")
          + level(2, "decimal", "%1.%3")
          + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
          + level(0, "bullet", "\uf0b7")
          + level(1, "bullet", "o")
          + "</w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
          + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
          + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
          + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

  private static String style(String id, String name, String basedOn, String properties) {
    return ("<w:style w:type=\"paragraph\" %s w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s"
            + "<w:pPr>%s</w:pPr></w:style>")
        .formatted(
            id.equals("Normal") ? "w:default=\"1\"" : "",
            id,
            name,
            basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>",
            properties);
  }

  private static String level(int level, String format, String text) {
    return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:lvlText w:val=\"%s\"/></w:lvl>")
        .formatted(level, format, text);
  }

  private static String styled(String style, String text) {
    return p("<w:pStyle w:val=\"" + style + "\"/>", r(text));
  }

  private static String listed(int list, int level, String text) {
    String depth = "<w:ilvl w:val=\"" + level + "\"/>";
    return p("<w:numPr>" + depth + "<w:numId w:val=\"" + list + "\"/></w:numPr>", r(text));
  }

  private static String read(String body) throws Exception {
    var file = new DocxFile(body).with("styles", STYLES).with("numbering", NUMBERING);
    return BlockList.of(DocxBlocks.read(file.bytes()));
  }

  @Test
  void headingsByStyleAndOutline() throws Exception {
    assertThat(
            read(
                styled("Heading1", "Staying safe")
                    + styled("Ueberschrift", "A style based on one")
                    + styled("Deep", "By outline level")
                    + styled("TOC1", "Staying safe 4")
                    + p("", "<w:r><w:rPr><w:b/></w:rPr><w:t>Bold and alone</w:t></w:r>")
                    + p("Plain text.")))
        .isEqualTo(
            """
            #1 Staying safe
            #1 A style based on one
            #3 By outline level
            # Bold and alone
            p Plain text.\
            """);
  }

  @Test
  void automaticNumbersAsPrinted() throws Exception {
    assertThat(
            read(
                styled("Numbered", "First.")
                    + listed(1, 1, "a point")
                    + listed(1, 1, "another")
                    + styled("Numbered", "Second.")
                    + listed(1, 2, "Deeper.")
                    + listed(2, 0, "bullet")
                    + listed(2, 1, "below it")
                    + listed(3, 0, "Annex, anew.")
                    + p("14.\tTyped by hand.")
                    + p("•\ttyped bullet")))
        .isEqualTo(
            """
            p [1] First.
            -2 [a] a point
            -2 [b] another
            p [2] Second.
            p [2.1] Deeper.
            -1 bullet
            -2 below it
            p [1] Annex, anew.
            p [14] Typed by hand.
            -1 typed bullet\
            """);
  }

  @Test
  void trackedChangesCommentsAndHiddenText() throws Exception {
    String comment =
        "<w:commentRangeStart w:id=\"1\"/>"
            + r(" here.")
            + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>";
    String body =
        p(
                "",
                r("Help is ")
                    + "<w:del><w:r><w:delText>poor</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + r("good")
                    + "</w:ins>"
                    + comment
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>")
            + p("<w:rPr><w:del/></w:rPr>", r("One half "))
            + p("and the other.")
            + p(
                "",
                "<w:moveFrom>"
                    + r("gone")
                    + "</w:moveFrom><w:moveTo>"
                    + r("Here.")
                    + "</w:moveTo>");
    assertThat(read(body)).isEqualTo("p Help is good here.\np One half and the other.\np Here.");
    assertThat(DocxBlocks.read(new DocxFile(body).bytes()).warnings())
        .containsExactly("tracked changes: insertions are read as text, deletions are left out");
  }

  @Test
  void tablesNotesAndTextBoxes() throws Exception {
    String table =
        "<w:tbl><w:tr>"
            + cell("", p("Major strengths"))
            + cell("", p("Important weaknesses"))
            + "</w:tr><w:tr>"
            + cell("", p("Early help.") + p("Steady staff."))
            + cell("", p("Costs."))
            + "</w:tr><w:tr>"
            + cell("<w:gridSpan w:val=\"2\"/>", p("Both"))
            + "</w:tr></w:tbl>";
    String content = "<w:txbxContent>" + p("In a box.") + "</w:txbxContent>";
    String box =
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
            + content
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + content
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    String reference = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";
    String body =
        p("", r("Councils have changed.") + reference + r(" All of them."))
            + table
            + p("", r("Beside a box.") + "<w:r>" + box + "</w:r>");
    String notes =
        "<w:footnote w:id=\"7\">"
            + p("", "<w:r><w:footnoteRef/></w:r>" + r(" See page 4."))
            + "</w:footnote>";
    var blocks = DocxBlocks.read(new DocxFile(body).with("footnotes", notes).bytes());
    assertThat(BlockList.of(blocks))
        .isEqualTo(
            """
            p Councils have changed.¹ All of them.
            note [1] See page 4.
            table Major strengths | Important weaknesses / Early help. Steady staff. | Costs. / Both |\s
            p Beside a box.
            p In a box.\
            """);
    assertThat(blocks.blocks().get(2).rows().get(1).getFirst())
        .isEqualTo("Early help.\nSteady staff.");
  }

  private static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  @Test
  void fieldsShowTheirResultAndTheContentsPageIsLeftOut() throws Exception {
    String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    String contents = "<w:r><w:instrText>TOC \\o</w:instrText></w:r>";
    String reference = "<w:r><w:instrText>REF x</w:instrText></w:r>";
    String body =
        p("", begin + contents + separate + r("Introduction 2"))
            + p("Context 3")
            + p("", r("Grades 4") + end)
            + p("", r("See ") + begin + reference + separate + r("section 2") + end + r("."));
    assertThat(read(body)).isEqualTo("p See section 2.");
  }

  @Test
  void attacksAreRefused() throws Exception {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><w:document xmlns:w=\"w\"><w:body/></w:document>";
    refused(new DocxFile("").raw("document", bomb).bytes(), "entities");
    String deep = "<w:sdtContent>".repeat(400) + "</w:sdtContent>".repeat(400);
    refused(new DocxFile(deep).bytes(), "too-deep");
    refused(new DocxFile(p(" ".repeat(40_000_000))).bytes(), "zip-bomb");
    refused("PK\u0003\u0004 and no more".getBytes(StandardCharsets.ISO_8859_1), "not-docx");
  }

  private static void refused(byte[] file, String code) {
    assertThatThrownBy(() -> DocxBlocks.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .extracting("code")
        .isEqualTo(code);
  }
}
