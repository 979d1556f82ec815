package evenhand.distribution;

/// The tree cannot be packed as it stands; the message says what to mend. Not a bug.
public final class PackagingException extends Exception {
  private static final long serialVersionUID = 1;

  PackagingException(String message) {
    super(message);
  }
}
