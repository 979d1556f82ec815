package evenhand.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when first asked for, and then kept. Where making it fails, the next to ask tries
/// again. Safe from any thread.
public final class Once<T> implements Supplier<T> {
  private final Supplier<? extends T> making;
  private volatile @Nullable T made;

  public Once(Supplier<? extends T> making) {
    this.making = making;
  }

  @Override
  public T get() {
    T known = made;
    if (known == null) {
      synchronized (this) {
        known = made;
        if (known == null) {
          known = making.get();
          made = known;
        }
      }
    }
    return known;
  }
}
