package evenhand.store;

/// A data folder that somebody named and that cannot be used as it is. Not a bug: the message says
/// what is in the way and what to do.
public class UnusableDataFolderException extends Exception {
  private static final long serialVersionUID = 1;

  public UnusableDataFolderException(String message) {
    super(message);
  }

  public UnusableDataFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
