package evenhand.cli;

import static java.lang.management.MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import javax.management.NotificationEmitter;

/// Keeps the heap of a process that runs for days near what it needs.
///
/// The serial collector lets its old generation grow to the limit before it looks through it once:
/// under load most of a gigabyte is then garbage. Here it is collected when it holds twice what was
/// left after the last time. Other collectors see to that themselves; with them nothing is done.
final class SmallHeap {
  private static final String OLD = "Tenured Gen";

  /// Below this it is not worth a pause.
  private static final long LEAST_BYTES = 192L << 20;

  private SmallHeap() {}

  static void keep() {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(OLD))
        .forEach(SmallHeap::watch);
  }

  private static void watch(MemoryPoolMXBean old) {
    old.setUsageThreshold(threshold(old));
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    ((NotificationEmitter) memory)
        .addNotificationListener(
            (notification, handback) -> {
              memory.gc();
              old.setUsageThreshold(threshold(old));
            },
            notification -> notification.getType().equals(MEMORY_THRESHOLD_EXCEEDED),
            null);
  }

  /// Twice what was left, as far as there is room.
  private static long threshold(MemoryPoolMXBean old) {
    long left = old.getCollectionUsage().getUsed();
    return Math.min(Math.max(2 * left, LEAST_BYTES), old.getUsage().getMax());
  }
}
