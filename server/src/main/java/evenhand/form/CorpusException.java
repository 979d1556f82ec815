package evenhand.form;

import java.nio.file.Path;

/// A file of `corpus/` that cannot be used as it stands. Not a bug: whoever keeps the file mends
/// it.
public final class CorpusException extends Exception {
  private static final long serialVersionUID = 1;

  /// @param line where in the file, from 1; 0 when it is the file as a whole
  /// @param reason what is wrong there, and what is allowed
  public CorpusException(Path file, int line, String reason) {
    super(message(file, line, reason));
  }

  public CorpusException(Path file, int line, String reason, Throwable cause) {
    super(message(file, line, reason), cause);
  }

  private static String message(Path file, int line, String reason) {
    return line == 0
        ? "%s: %s".formatted(file.getFileName(), reason)
        : "%s, line %d: %s".formatted(file.getFileName(), line, reason);
  }
}
