package evenhand.grading;

import evenhand.grading.Reading.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chooses the sentences to show for a reading.
final class Pull {
  /// As many as a reviewer looks at; more are no help.
  private static final int EACH_WAY = 4;

  private Pull() {}

  /// The sentences that pull hardest, hardest first, some each way.
  ///
  /// @param pulls above 0 for a better grade
  /// @param upwards the grade that praise speaks for
  /// @param downwards the grade that shortfalls speak for
  static List<Evidence> evidence(
      List<Narrative.Told> told, double[] pulls, String upwards, String downwards) {
    Comparator<Integer> hardest = Comparator.comparingDouble(i -> -Math.abs(pulls[i]));
    Comparator<Integer> order = hardest.thenComparingInt(i -> i);
    Stream<Integer> up = indices(pulls).filter(i -> pulls[i] > 0).sorted(order).limit(EACH_WAY);
    Stream<Integer> down = indices(pulls).filter(i -> pulls[i] < 0).sorted(order).limit(EACH_WAY);
    return Stream.concat(up, down)
        .sorted(order)
        .map(i -> evidence(told.get(i), pulls[i] > 0 ? upwards : downwards))
        .toList();
  }

  private static Stream<Integer> indices(double[] pulls) {
    return IntStream.range(0, pulls.length).boxed();
  }

  private static Evidence evidence(Narrative.Told told, String towards) {
    return new Evidence(told.paragraph(), told.text(), towards);
  }
}
