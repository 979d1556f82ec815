package evenhand.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Lessons in cells, so that what is said of some was learned from others.
///
/// An authority is never in two cells: its reports share wording, places and inspectors. A cell has
/// two coordinates, a fold and a part: folds are held out to measure, parts inside the rest to set
/// thresholds.
final class Lessons {
  static final int FOLDS = 5;
  static final int PARTS = 5;

  private final List<Lesson> all;
  private final int[] cells;

  /// @param seed the same seed puts the same authorities into the same cells
  Lessons(List<Lesson> lessons, long seed) {
    all = List.copyOf(lessons);
    var names = new TreeSet<>(all.stream().map(Lesson::authority).toList());
    var authorities =
        new ArrayList<>(new TreeSet<>(names.stream().map(name -> shortest(name, names)).toList()));
    Collections.shuffle(authorities, new Random(seed));
    cells =
        all.stream()
            .map(lesson -> shortest(lesson.authority(), names))
            .mapToInt(name -> authorities.indexOf(name) % (FOLDS * PARTS))
            .toArray();
  }

  /// “Overby” and “Overby upon Wend” are taken for one place. Where they are two, it does no harm.
  private static String shortest(String name, Set<String> names) {
    Set<String> words = new HashSet<>(List.of(name.split(" ")));
    return names.stream()
        .filter(other -> words.containsAll(List.of(other.split(" "))))
        .min(
            Comparator.<String>comparingInt(other -> other.split(" ").length)
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  List<Lesson> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  Lesson lesson(int index) {
    return all.get(index);
  }

  int cell(int index) {
    return cells[index];
  }

  static int fold(int cell) {
    return cell % FOLDS;
  }

  static int part(int cell) {
    return cell / FOLDS;
  }

  /// The indices of the lessons in some cells.
  int[] in(IntPredicate cell) {
    return IntStream.range(0, cells.length).filter(index -> cell.test(cells[index])).toArray();
  }
}
