package evenhand.read;

/// A file that somebody gave us and that is not a report we can read. Not a bug.
public final class UnreadableReportException extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;

  /// @param code stable, for programs, e.g. `encrypted-pdf`
  /// @param message what is wrong, where, and what to do next; names no folder of the machine
  public UnreadableReportException(String code, String message) {
    super(message);
    this.code = code;
  }

  public UnreadableReportException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
