package evenhand.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Trains a model and, on narratives that it has not seen, what its readings are worth.
final class Training {
  private final Lessons lessons;
  private final Fitting fitting;

  Training(Lessons lessons, int levels, boolean withVectors) {
    this.lessons = lessons;
    this.fitting = new Fitting(lessons, levels, withVectors);
  }

  /// @param cells what may be learned from; nothing of the others is looked at
  Trained train(IntPredicate cells) {
    List<List<Calibration.Trial>> byLength = new ArrayList<>();
    for (int i = 0; i < Calibration.LENGTHS.length; i++) {
      byLength.add(new ArrayList<>());
    }
    for (int part = 0; part < Lessons.PARTS; part++) {
      int held = part;
      int[] tried = lessons.in(cell -> cells.test(cell) && Lessons.part(cell) == held);
      if (tried.length > 0) {
        Model model = fitting.fit(cell -> cells.test(cell) && Lessons.part(cell) != held);
        for (int index : tried) {
          tryOut(model, lessons.lesson(index), byLength);
        }
      }
    }
    return new Trained(fitting.fit(cells), Calibration.of(byLength));
  }

  /// Reads the beginning of a narrative at each length, and the whole.
  private static void tryOut(Model model, Lesson lesson, List<List<Calibration.Trial>> byLength) {
    int last = byLength.size() - 1;
    List<Seen> sentences = lesson.sentences();
    for (int i = 0; i < last; i++) {
      int length = Calibration.LENGTHS[i];
      if (sentences.size() > length) {
        byLength.get(i).add(trial(model, sentences.subList(0, length), lesson.grade()));
      }
    }
    byLength.get(last).add(trial(model, sentences, lesson.grade()));
  }

  private static Calibration.Trial trial(Model model, List<Seen> sentences, int grade) {
    return new Calibration.Trial(model.read(sentences), grade);
  }
}
