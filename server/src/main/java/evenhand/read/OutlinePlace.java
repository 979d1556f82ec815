package evenhand.read;

import evenhand.form.OutlineEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where in its form's outline a document has got to. A heading that the outline has more than once
/// (a summary and a main report with the same headings) is the one whose section is open, or the
/// next to come.
final class OutlinePlace {
  private final List<OutlineEntry> outline;
  private final List<OutlineEntry> open = new ArrayList<>();
  private int reached = -1;

  OutlinePlace(List<OutlineEntry> outline) {
    this.outline = outline;
  }

  /// Which of `candidates` is meant here; it becomes the place.
  OutlineEntry enter(List<OutlineEntry> candidates) {
    OutlineEntry entry = choose(candidates);
    open.removeIf(above -> above.level() >= entry.level());
    open.add(entry);
    reached = Math.max(reached, index(entry));
    return entry;
  }

  private OutlineEntry choose(List<OutlineEntry> candidates) {
    for (OutlineEntry entry : candidates.reversed()) {
      if (holds(open, parent(entry))) {
        return entry;
      }
    }
    for (OutlineEntry entry : candidates) {
      if (parent(entry) == null && index(entry) > reached) {
        return entry;
      }
    }
    return candidates.getFirst();
  }

  private @Nullable OutlineEntry parent(OutlineEntry entry) {
    for (int i = index(entry) - 1; i >= 0; i--) {
      if (outline.get(i).level() < entry.level()) {
        return outline.get(i);
      }
    }
    return null;
  }

  private static boolean holds(List<OutlineEntry> entries, @Nullable OutlineEntry entry) {
    return entry != null && entries.contains(entry);
  }

  private int index(OutlineEntry entry) {
    return outline.indexOf(entry);
  }
}
