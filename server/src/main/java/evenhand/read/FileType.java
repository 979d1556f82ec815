package evenhand.read;

import evenhand.read.docx.DocxBlocks;
import evenhand.read.html.HtmlBlocks;
import evenhand.read.prose.ProseBlocks;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The types of file that are read, told by how their content begins.
enum FileType {
  PDF,
  DOCX,
  HTML,
  PROSE;

  /// Viewers accept a PDF whose header stands within this many bytes; so do we.
  private static final int HEADER_WITHIN = 1024;

  private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0";

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)\\A\\ufeff?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--(?! evenhand).*?-->\\s*)*+"
              + "<(?:!doctype|html|head|body|meta|title|article|main|h1|div)\\b.*");

  BlockReader reader() {
    return switch (this) {
      case PDF -> new PdfBlocks();
      case DOCX -> DocxBlocks::read;
      case HTML -> HtmlBlocks::read;
      case PROSE -> ProseBlocks::read;
    };
  }

  static FileType of(byte[] bytes) throws UnreadableReportException {
    int length = Math.min(bytes.length, HEADER_WITHIN);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return DOCX;
    }
    if (head.startsWith(COMPOUND)) {
      throw oldOffice(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return MARKUP
            .matcher(head.replace("\0", "").replace("ï»¿", "").replaceFirst("^(?:ÿþ|þÿ)", ""))
            .matches()
        ? HTML
        : PROSE;
  }

  /// Word locks a document by wrapping it in the container of the older Word.
  private static UnreadableReportException oldOffice(String content) {
    String name = String.join("\0", "EncryptedPackage".split(""));
    return content.contains(name)
        ? new UnreadableReportException(
            "encrypted-docx",
            "This document is locked with a password. Open it in Word and save it without one.")
        : new UnreadableReportException(
            "old-office", "This is an older office file. Save it as DOCX or PDF.");
  }
}
