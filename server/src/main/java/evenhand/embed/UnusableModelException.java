package evenhand.embed;

/// The model's files are missing, altered or cannot run here. The message says what to do.
public final class UnusableModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableModelException(String message) {
    super(message);
  }

  UnusableModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
