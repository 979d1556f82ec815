package evenhand.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page of an imported report as a picture.
class PictureRouteTest {
  @TempDir Path temp;

  private static byte[] pdf() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.setLeading(16);
        for (int i = 0; i < 12; i++) {
          content.showText("Children in Norbridge get help from people who stay with them.");
          content.newLine();
        }
        content.endText();
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static String imported(Served served, String file, byte[] bytes) throws Exception {
    served.upload(List.of(new Served.Upload(file, bytes)));
    for (int i = 0; i < 600 && served.get("/api/imports").json().get("running").asBoolean(); i++) {
      Thread.sleep(50);
    }
    for (var report : served.get("/api/reports").json().get("reports")) {
      if (report.get("file").asText().equals(file)) {
        return "/api/reports/" + report.get("report").asText();
      }
    }
    throw new AssertionError(file + " was not imported");
  }

  @Test
  void aPageOfAPdfIsDrawnAndNothingElseIs() throws Exception {
    try (var served = new Served(temp.resolve("data"))) {
      String pdf = imported(served, "a.pdf", pdf());
      byte[] png = served.bytes(pdf + "/pages/1?width=300");
      assertThat(png).startsWith(0x89, 'P', 'N', 'G');
      assertThat(served.get(pdf + "/pages/1").header("Content-Type")).isEqualTo("image/png");
      assertThat(served.get(pdf + "/pages/2").status()).isEqualTo(404);
      assertThat(served.get(pdf + "/pages/0").status()).isEqualTo(404);
      assertThat(served.get(pdf + "/pages/one").status()).isEqualTo(400);
      assertThat(served.get(pdf + "/pages/1?width=100000").status()).isEqualTo(400);
      assertThat(served.get("/api/reports/none/pages/1").status()).isEqualTo(404);

      Path sample = Served.HOME.resolve("corpus/samples/redmarsh-2022-focused-visit.md");
      String text = imported(served, "b.md", Files.readAllBytes(sample));
      assertThat(served.get(text + "/pages/1").status()).isEqualTo(404);
    }
  }
}
