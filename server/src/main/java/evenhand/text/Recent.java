package evenhand.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was worked out before, up to a number; the least recently used goes first. Held in memory
/// only. Safe from any thread.
public final class Recent<K, V> {
  private final Map<K, V> known;

  /// @param most how many to hold
  public Recent(int most) {
    known =
        new LinkedHashMap<>(256, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  public @Nullable V get(K key) {
    synchronized (known) {
      return known.get(key);
    }
  }

  public void put(K key, V value) {
    synchronized (known) {
      known.put(key, value);
    }
  }

  /// Two threads may work the same thing out at once; both get the same answer.
  public V get(K key, Function<? super K, V> work) {
    V found = get(key);
    if (found == null) {
      found = work.apply(key);
      put(key, found);
    }
    return found;
  }
}
