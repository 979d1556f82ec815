package evenhand.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The formats a review is written in.
public enum ReviewFormat {
  CSV("csv", "text/csv; charset=utf-8"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String extension;
  private final String mediaType;

  ReviewFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /// How a file's name ends, without the full stop.
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<ReviewFormat> of(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  /// @return the file's bytes: the same review gives the same bytes
  public byte[] write(ReviewSheet sheet) {
    return switch (this) {
      case CSV -> Csv.of(table(sheet)).getBytes(StandardCharsets.UTF_8);
      case DOCX -> DocxWriter.bytes("Review of " + sheet.name(), ReviewPages.of(sheet));
    };
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
