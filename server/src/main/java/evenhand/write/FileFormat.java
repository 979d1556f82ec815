package evenhand.write;

import java.util.Arrays;
import java.util.Optional;

/// A kind of file that something is written as. What can be written as which, the enums say that
/// implement this.
public interface FileFormat {
  /// The kinds of file, each with the end of its name and what a browser calls it.
  enum Type {
    JSON("json", "application/json"),
    MARKDOWN("md", "text/markdown; charset=utf-8"),
    HTML("html", "text/html; charset=utf-8"),
    CSV("csv", "text/csv; charset=utf-8"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf");

    private final String extension;
    private final String mediaType;

    Type(String extension, String mediaType) {
      this.extension = extension;
      this.mediaType = mediaType;
    }
  }

  Type type();

  /// How a file's name ends, without the full stop.
  default String extension() {
    return type().extension;
  }

  default String mediaType() {
    return type().mediaType;
  }

  /// The one of `formats` whose files end so.
  static <F extends FileFormat> Optional<F> of(F[] formats, String extension) {
    return Arrays.stream(formats).filter(f -> f.extension().equals(extension)).findFirst();
  }
}
