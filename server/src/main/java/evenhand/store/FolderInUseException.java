package evenhand.store;

/// A data folder that another process holds.
public final class FolderInUseException extends UnusableDataFolderException {
  private static final long serialVersionUID = 1;

  private final int port;

  FolderInUseException(String message, int port) {
    super(message);
    this.port = port;
  }

  /// On which port that process serves it; 0 where it does not.
  public int port() {
    return port;
  }
}
