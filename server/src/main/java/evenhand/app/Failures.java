package evenhand.app;

import evenhand.cli.Console;
import evenhand.embed.UnusableModelException;
import evenhand.grading.UnusableWeightsException;
import java.io.IOException;

/// What a command that failed says, and its exit status.
///
/// A checked exception is somebody's fault or the machine's, and its message says what to do: that
/// line is all there is to see. An unchecked one is our bug, and is shown whole.
final class Failures {
  private static final int FAILED = 1;

  private Failures() {}

  static int tell(Console console, Exception e) {
    switch (e) {
      case UnusableModelException unusable -> console.err().println(unusable.getMessage());
      case UnusableWeightsException unusable -> console.err().println(unusable.getMessage());
      case RuntimeException bug -> {
        console.err().println("Evenhand made a mistake:");
        bug.printStackTrace(console.err());
      }
      case IOException io ->
          console.err().println("%s: %s".formatted(io.getClass().getSimpleName(), io.getMessage()));
      default -> console.err().println(e.getMessage());
    }
    return FAILED;
  }
}
