package evenhand.read.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word document made part by part, as Word itself writes them.
public final class DocxFile {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";

  private final Map<String, String> parts = new LinkedHashMap<>();

  public DocxFile(String body) {
    parts.put("document", "<w:document %s><w:body>%s</w:body></w:document>".formatted(W, body));
  }

  DocxFile with(String part, String content) {
    parts.put(part, "<w:%s %s>%s</w:%s>".formatted(part, W, content, part));
    return this;
  }

  DocxFile raw(String part, String xml) {
    parts.put(part, xml);
    return this;
  }

  public byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      var types = new StringBuilder();
      var relations = new StringBuilder();
      for (String part : parts.keySet()) {
        types.append(
            ("<Override PartName=\"/word/%s.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>")
                .formatted(part, part.equals("document") ? "document.main" : part));
        if (!part.equals("document")) {
          relations.append(
              "<Relationship Id=\"r%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
                  .formatted(part, OFFICE, part, part));
        }
      }
      put(zip, "[Content_Types].xml", TYPES + types + "</Types>");
      String main = OFFICE + "officeDocument\" Target=\"word/document.xml\"/>";
      put(zip, "_rels/.rels", relationships("<Relationship Id=\"r1\" Type=\"" + main));
      put(zip, "word/_rels/document.xml.rels", relationships(relations.toString()));
      for (var part : parts.entrySet()) {
        put(zip, "word/" + part.getKey() + ".xml", part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static String relationships(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  static String p(String properties, String runs) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
  }

  static String p(String text) {
    return p("", r(text));
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }
}
