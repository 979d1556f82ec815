package evenhand.library;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A short belt between two stages of an import: who puts waits while it is full, who takes waits
/// while it is empty. Once stopped, from either end, nobody waits any more.
final class Conveyor<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int length;
  private boolean ended;
  private boolean stopped;

  Conveyor(int length) {
    this.length = length;
  }

  /// @return whether it was put; not so once the belt is stopped
  synchronized boolean put(T item) throws InterruptedException {
    while (items.size() >= length && !stopped) {
      wait();
    }
    if (!stopped) {
      items.addLast(item);
      notifyAll();
    }
    return !stopped;
  }

  /// Nothing more will be put; what lies on the belt is still taken.
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /// What lies on the belt is dropped.
  synchronized void stop() {
    stopped = true;
    items.clear();
    notifyAll();
  }

  /// @return null at the end
  synchronized @Nullable T take() throws InterruptedException {
    while (items.isEmpty() && !ended && !stopped) {
      wait();
    }
    T item = items.pollFirst();
    notifyAll();
    return item;
  }
}
