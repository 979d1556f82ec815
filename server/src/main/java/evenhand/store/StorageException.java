package evenhand.store;

/// The database could not do what it was asked, through no fault of the asker's; nothing was
/// changed. Neither message nor cause holds what was to be stored.
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What is in the way.
  public enum Reason {
    /// No space is left on the disk.
    FULL,
    /// The file may be read but not written.
    READ_ONLY,
    /// Another writer did not finish in time.
    BUSY,
    /// Anything else; the cause names it.
    BROKEN
  }

  private final Reason reason;

  StorageException(Reason reason, Throwable cause) {
    super("the database did not answer: " + reason, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
