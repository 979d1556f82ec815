package evenhand.check.style;

/// A file of the house style that says something the checks do not understand. The message names
/// the file, the place in it, and what is allowed there.
public final class HouseStyleException extends Exception {
  private static final long serialVersionUID = 1;

  public HouseStyleException(String message) {
    super(message);
  }

  public HouseStyleException(String message, Throwable cause) {
    super(message, cause);
  }
}
