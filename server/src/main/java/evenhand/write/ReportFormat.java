package evenhand.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import evenhand.form.Form;
import evenhand.report.Report;
import evenhand.report.ReportMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The formats a report is written in. Each but PDF is read back by `evenhand.read` to the same
/// report, but for pages.
public enum ReportFormat implements FileFormat {
  JSON(Type.JSON),
  MARKDOWN(Type.MARKDOWN),
  HTML(Type.HTML),
  DOCX(Type.DOCX),
  PDF(Type.PDF);

  private final Type type;

  ReportFormat(Type type) {
    this.type = type;
  }

  @Override
  public Type type() {
    return type;
  }

  /// @param form the report's form, which names its grades; null where it has none
  /// @return the file's bytes: the same report gives the same bytes
  public byte[] write(Report report, @Nullable Form form) {
    return switch (this) {
      case JSON -> json(report).getBytes(StandardCharsets.UTF_8);
      case MARKDOWN -> MarkdownWriter.text(report, form).getBytes(StandardCharsets.UTF_8);
      case HTML -> HtmlWriter.text(report, form).getBytes(StandardCharsets.UTF_8);
      case DOCX -> DocxWriter.bytes(report, form, List.of());
      case PDF -> PdfWriter.bytes(report.title(), PrintedReport.of(report, form));
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
