package evenhand.app;

import evenhand.cli.Parts;
import evenhand.cli.Settings;
import evenhand.embed.Embedder;
import evenhand.embed.OnnxEmbedder;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Makes each part when first asked for and closes them in reverse order.
final class Wiring implements Parts {
  private final Settings settings;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private @Nullable Embedder embedder;

  Wiring(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public synchronized Embedder embedder() {
    if (embedder == null) {
      embedder = kept(OnnxEmbedder.open(settings.models().resolve("bge-small-en-v1.5-q")));
    }
    return embedder;
  }

  private <T extends AutoCloseable> T kept(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public synchronized void close() {
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
