package evenhand.grading;

/// The trained weights are missing or of another build. Not a bug and not the writer's file:
/// whoever installed this build mends it.
public final class UnusableWeightsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableWeightsException(String message) {
    super(message);
  }

  UnusableWeightsException(String message, Throwable cause) {
    super(message, cause);
  }
}
