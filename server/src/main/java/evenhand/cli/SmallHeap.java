package evenhand.cli;

import static java.lang.management.MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import javax.management.NotificationEmitter;

/// Keeps the heap of a process that works for minutes or days near what it needs.
///
/// The serial collector lets its old generation grow to the limit before it looks through it once:
/// under load most of a gigabyte is then garbage. Here it is collected when it holds a good deal
/// more than what was left after the last time. Other collectors see to that themselves; with them
/// nothing is done.
final class SmallHeap {
  private static final String OLD = "Tenured Gen";

  /// For less it is not worth a pause.
  private static final long LEAST_BYTES = 96L << 20;

  /// Of what was left.
  private static final int SHARE = 4;

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

  /// What was left and as much again as is worth it, as far as there is room.
  private static long threshold(MemoryPoolMXBean old) {
    long left = old.getCollectionUsage().getUsed();
    return Math.min(left + Math.max(left / SHARE, LEAST_BYTES), old.getUsage().getMax());
  }
}
