package evenhand.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import evenhand.form.Form;
import evenhand.report.Report;
import evenhand.report.ReportMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The formats a report is written in. Each is read back by `evenhand.read` to the same report, but
/// for pages.
public enum ReportFormat {
  JSON("json", "application/json"),
  MARKDOWN("md", "text/markdown; charset=utf-8"),
  HTML("html", "text/html; charset=utf-8"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String extension;
  private final String mediaType;

  ReportFormat(String extension, String mediaType) {
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

  public static Optional<ReportFormat> of(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  /// @param form the report's form, which names its grades; null where it has none
  /// @return the file's bytes: the same report gives the same bytes
  public byte[] write(Report report, @Nullable Form form) {
    return switch (this) {
      case JSON -> json(report).getBytes(StandardCharsets.UTF_8);
      case MARKDOWN -> MarkdownWriter.text(report, form).getBytes(StandardCharsets.UTF_8);
      case HTML -> HtmlWriter.text(report, form).getBytes(StandardCharsets.UTF_8);
      case DOCX -> DocxWriter.bytes(report, form, List.of());
    };
  }

  /// A Word document with remarks on its words as comments in the margin.
  public static byte[] docx(Report report, @Nullable Form form, List<MarginNote> notes) {
    return DocxWriter.bytes(report, form, notes);
  }

  private static String json(Report report) {
    try {
      return ReportMapper.mapper().writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always written as JSON", e);
    }
  }
}
