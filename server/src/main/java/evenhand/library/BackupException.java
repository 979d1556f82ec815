package evenhand.library;

/// A backup that cannot be restored as it is, or not there. The message says why and what to do.
public final class BackupException extends Exception {
  private static final long serialVersionUID = 1;

  BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
