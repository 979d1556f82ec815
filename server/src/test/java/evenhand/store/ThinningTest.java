package evenhand.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

  @Test
  void nothingGoesWhileThereIsLittle() {
    assertThat(Thinning.of(every(Duration.ofSeconds(1), Thinning.NEWEST + 1), BEGIN)).isEmpty();
  }

  @Test
  void aDayOfTypingStaysSmall() {
    var kept = typed(every(Duration.ofSeconds(4), 8 * 900));
    assertThat(kept).hasSizeLessThan(Thinning.NEWEST + 60 + 48 + 20);
  }

  /// Whatever the pauses, whoever looks back by some time finds a state nearly that old.
  @Test
  void anyMomentCanBeGoneBackTo() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    var all = new ArrayList<DraftRevision>();
    Instant at = BEGIN;
    for (int i = 1; i <= 4_000; i++) {
      long pause = random.nextInt(50) == 0 ? random.nextInt(200_000) : random.nextInt(20);
      at = at.plusSeconds(pause);
      all.add(new DraftRevision(i, at));
    }
    List<DraftRevision> kept = typed(all);
    assertThat(kept).contains(all.getFirst(), all.getLast());
    for (DraftRevision wanted : all) {
      Duration age = Duration.between(wanted.saved(), at);
      Duration coarse =
          age.compareTo(Duration.ofHours(1)) <= 0
              ? Duration.ofMinutes(1)
              : age.compareTo(Duration.ofDays(1)) <= 0
                  ? Duration.ofMinutes(10)
                  : age.compareTo(Duration.ofDays(30)) <= 0
                      ? Duration.ofHours(1)
                      : Duration.ofDays(1);
      assertThat(kept)
          .as("replay with -Dseed=%d", seed)
          .anyMatch(state ->
              state.revision() >= wanted.revision()
                  && Duration.between(wanted.saved(), state.saved()).compareTo(coarse) <= 0);
    }
  }

  /// Saves one after another, thinning on the way as the store does.
  private static List<DraftRevision> typed(List<DraftRevision> all) {
    var kept = new ArrayList<DraftRevision>();
    for (DraftRevision next : all) {
      kept.add(next);
      if (next.revision() % 16 == 0) {
        kept.removeAll(Thinning.of(kept, next.saved()));
      }
    }
    kept.removeAll(Thinning.of(kept, all.getLast().saved()));
    return kept;
  }

  private static List<DraftRevision> every(Duration pause, int count) {
    var all = new ArrayList<DraftRevision>();
    for (int i = 1; i <= count; i++) {
      all.add(new DraftRevision(i, BEGIN.plus(pause.multipliedBy(i))));
    }
    return all;
  }
}
