package evenhand.read;

import evenhand.form.OutlineEntry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Where in its form's outline a document has got to. A heading that the outline has more than once
/// (a summary and a main report with the same headings) is the one whose section is open, or the
/// next to come.
final class OutlinePlace {
  private final List<OutlineEntry> outline;

  /// By identity: an outline may have the same entry under several headings.
  private final IdentityHashMap<OutlineEntry, Integer> places = new IdentityHashMap<>();

  private final List<Integer> open = new ArrayList<>();
  private int reached = -1;

  OutlinePlace(List<OutlineEntry> outline) {
    this.outline = outline;
    for (int i = 0; i < outline.size(); i++) {
      places.put(outline.get(i), i);
    }
  }

  /// Which of `candidates` is meant here; it becomes the place.
  OutlineEntry enter(List<OutlineEntry> candidates) {
    OutlineEntry entry = choose(candidates);
    open.removeIf(above -> outline.get(above).level() >= entry.level());
    open.add(index(entry));
    reached = Math.max(reached, index(entry));
    return entry;
  }

  private OutlineEntry choose(List<OutlineEntry> candidates) {
    for (OutlineEntry entry : candidates.reversed()) {
      if (open.contains(parent(entry))) {
        return entry;
      }
    }
    for (OutlineEntry entry : candidates) {
      if (parent(entry) < 0 && index(entry) > reached) {
        return entry;
      }
    }
    return candidates.getFirst();
  }

  /// Where the entry stands that this one lies in; -1 where it lies in none.
  private int parent(OutlineEntry entry) {
    int parent = index(entry) - 1;
    while (parent >= 0 && outline.get(parent).level() >= entry.level()) {
      parent--;
    }
    return parent;
  }

  private int index(OutlineEntry entry) {
    return places.getOrDefault(entry, -1);
  }
}
