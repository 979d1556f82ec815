package evenhand.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The formats a review is written in.
public enum ReviewFormat implements FileFormat {
  CSV(Type.CSV),
  DOCX(Type.DOCX),
  PDF(Type.PDF);

  private final Type type;

  ReviewFormat(Type type) {
    this.type = type;
  }

  @Override
  public Type type() {
    return type;
  }

  /// @return the file's bytes: the same review gives the same bytes
  public byte[] write(ReviewSheet sheet) {
    return switch (this) {
      case CSV -> Csv.of(table(sheet)).getBytes(StandardCharsets.UTF_8);
      case DOCX -> DocxWriter.bytes(title(sheet), ReviewPages.of(sheet));
      case PDF -> PdfWriter.bytes(title(sheet), ReviewPages.of(sheet));
    };
  }

  private static String title(ReviewSheet sheet) {
    return "Review of " + sheet.name();
  }

  private static List<List<String>> table(ReviewSheet sheet) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "state",
            "severity",
            "category",
            "check",
            "message",
            "places",
            "words",
            "reason",
            "decided",
            "assignee",
            "comments"));
    for (ReviewSheet.Row row : sheet.rows()) {
      rows.add(
          List.of(
              row.state(),
              row.severity(),
              row.category(),
              row.check(),
              row.message(),
              row.places(),
              row.words(),
              row.reason(),
              row.decided(),
              row.assignee(),
              row.comments()));
    }
    return rows;
  }
}
