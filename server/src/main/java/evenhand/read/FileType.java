package evenhand.read;

import java.nio.charset.StandardCharsets;

/// The types of file that are read, told by how their content begins.
enum FileType {
  PDF;

  /// Viewers accept a PDF whose header stands within this many bytes; so do we.
  private static final int HEADER_WITHIN = 1024;

  BlockReader reader() {
    return switch (this) {
      case PDF -> new PdfBlocks();
    };
  }

  static FileType of(byte[] bytes) throws UnreadableReportException {
    int length = Math.min(bytes.length, HEADER_WITHIN);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    throw new UnreadableReportException(
        "unknown-type", "This is no file of a type that is read here: PDF.");
  }
}
