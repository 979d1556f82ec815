package evenhand.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Which states of a draft's history may go, so that a draft saved every second does not grow for
/// ever and a slip can still be undone, finely soon after and coarsely later.
///
/// The newest states stay, and the first. Of the others the last of each minute of an hour stays,
/// the last of ten minutes of a day, the last of each hour of a month, then the last of each day.
/// Each of these spans divides the next, so what one step keeps the next can keep.
final class Thinning {
  static final int NEWEST = 20;

  private static final List<Step> STEPS =
      List.of(
          new Step(Duration.ofHours(1), Duration.ofMinutes(1)),
          new Step(Duration.ofDays(1), Duration.ofMinutes(10)),
          new Step(Duration.ofDays(30), Duration.ofHours(1)));
  private static final Duration AFTERWARDS = Duration.ofDays(1);

  /// @param age how old a state may be for this step
  /// @param span of which the last state stays
  private record Step(Duration age, Duration span) {}

  private record Slot(Duration span, long number) {}

  private Thinning() {}

  /// @param history in any order
  /// @return the states that may go
  static List<DraftRevision> of(List<DraftRevision> history, Instant now) {
    var newestFirst = new ArrayList<>(history);
    newestFirst.sort(Comparator.comparingInt(DraftRevision::revision).reversed());
    var taken = new HashSet<Slot>();
    var gone = new ArrayList<DraftRevision>();
    for (int i = NEWEST; i < newestFirst.size() - 1; i++) {
      if (!taken.add(slot(newestFirst.get(i).saved(), now))) {
        gone.add(newestFirst.get(i));
      }
    }
    return gone;
  }

  private static Slot slot(Instant saved, Instant now) {
    Duration age = Duration.between(saved, now);
    Duration span =
        STEPS.stream()
            .filter(step -> age.compareTo(step.age()) <= 0)
            .map(Step::span)
            .findFirst()
            .orElse(AFTERWARDS);
    return new Slot(span, Math.floorDiv(saved.getEpochSecond(), span.toSeconds()));
  }
}
