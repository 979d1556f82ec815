package evenhand.write;

import evenhand.form.Form;
import evenhand.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A report as a Word document with real styles. Written part by part, so that the same report
/// always gives the same bytes: no clock, no random names.
final class DocxWriter {
  private DocxWriter() {}

  static byte[] bytes(Report report, @Nullable Form form, List<MarginNote> notes) {
    return bytes(
        report.title(),
        Facts.of(report),
        Shown.imprint(report).json(),
        PrintedReport.of(report, form),
        new DocxMargin(notes));
  }

  /// A document that is no report, and says so by having none of its properties.
  static byte[] bytes(String title, List<Printed> pages) {
    return bytes(title, Map.of(), "", pages, new DocxMargin(List.of()));
  }

  private static byte[] bytes(
      String title,
      Map<String, String> facts,
      String imprint,
      List<Printed> pages,
      DocxMargin margin) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : DocxStatic.parts().entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
      put(zip, "docProps/core.xml", DocxStatic.core(title));
      put(zip, "docProps/custom.xml", DocxStatic.custom(facts));
      put(zip, "customXml/item1.xml", DocxStatic.imprint(imprint));
      put(zip, "word/document.xml", DocxBody.xml(pages, margin));
      put(zip, "word/comments.xml", margin.part());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
