package evenhand.app;

import evenhand.cli.Parts;
import evenhand.cli.Settings;
import java.util.ArrayDeque;
import java.util.Deque;

/// Makes each part when first asked for and closes them in reverse order.
final class Wiring implements Parts {
  private final Settings settings;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  Wiring(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException("a part did not close", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
