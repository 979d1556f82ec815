package evenhand.cli;

import java.io.PrintStream;
import java.util.Optional;

/// One line at the bottom of a terminal that says how far something is; not drawn where there is no
/// terminal.
final class ProgressBar {
  private static final int WIDTH = 30;
  private static final String TO_LINE_START = "\r\033[K";

  private final PrintStream out;
  private final boolean drawn;

  ProgressBar(PrintStream out) {
    this.out = out;
    this.drawn =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent()
            && System.getenv("TERM") != null;
  }

  boolean isDrawn() {
    return drawn;
  }

  /// @param rest what stands behind the bar
  void draw(int done, int total, String rest) {
    if (drawn) {
      int full = total == 0 ? WIDTH : (int) ((long) done * WIDTH / total);
      out.print(
          "%s[%s%s] %,d of %,d  %s"
              .formatted(
                  TO_LINE_START, "#".repeat(full), "-".repeat(WIDTH - full), done, total, rest));
      out.flush();
    }
  }

  void clear() {
    if (drawn) {
      out.print(TO_LINE_START);
      out.flush();
    }
  }
}
