package evenhand.search.concordance;

import evenhand.search.Hit;
import evenhand.search.forward.By;
import evenhand.search.forward.Lexicon;
import evenhand.search.forward.Passage;
import evenhand.text.Span;
import java.util.Comparator;
import java.util.List;

/// Orders uses and shows them in their context.
final class Lines {
  /// Characters shown on either side, to the nearest whole word.
  private static final int WIDTH = 80;

  /// Words that decide the order on either side.
  private static final int COMPARED = 5;

  private final Lexicon lexicon;
  private final int length;

  /// @param length of the phrase, in words
  Lines(Lexicon lexicon, int length) {
    this.lexicon = lexicon;
    this.length = length;
  }

  /// A total order: what is equal stands as it is printed.
  Comparator<Use> comparator(Order order) {
    Comparator<Use> printed =
        Comparator.<Use, String>comparing(
                use -> use.passage().origin().published(),
                Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(use -> use.passage().origin().file())
            .thenComparing(use -> use.passage().origin().report())
            .thenComparingInt(Use::nth);
    return switch (order) {
      case REPORT -> printed;
      case LEFT -> side(-1).thenComparing(printed);
      case RIGHT -> side(1).thenComparing(printed);
      case GRADE ->
          Comparator.<Use>comparingInt(use -> By.rung(By.GRADE.key(use.passage())))
              .thenComparing(printed);
      case YEAR ->
          Comparator.<Use, Integer>comparing(
                  use -> use.passage().origin().year(),
                  Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(printed);
    };
  }

  List<Line> of(List<Use> uses) {
    return uses.stream().map(this::line).toList();
  }

  /// @param step -1 for the words before, 1 for those after
  private Comparator<Use> side(int step) {
    return (one, other) -> {
      for (int i = 0; i < COMPARED; i++) {
        int a = rank(one, step, i);
        int b = rank(other, step, i);
        if (a != b) {
          return Integer.compare(a, b);
        }
        if (a < 0) {
          return 0;
        }
      }
      return 0;
    };
  }

  private int rank(Use use, int step, int nth) {
    int at = step < 0 ? use.at() - 1 - nth : use.at() + length + nth;
    return at < 0 || at >= use.passage().length() ? -1 : lexicon.rank(use.passage().word(at));
  }

  private Line line(Use use) {
    Passage passage = use.passage();
    String text = passage.text();
    int start = passage.start(use.at());
    int end = passage.end(use.at() + length - 1);
    int from = from(passage, use.at(), start);
    int to = to(passage, use.at() + length - 1, end);
    Passage.Origin origin = passage.origin();
    Passage.Seat seat = passage.seat();
    var hit =
        new Hit(
            origin.report(),
            origin.file(),
            origin.form(),
            origin.authority(),
            origin.published(),
            seat.aspect(),
            seat.grade(),
            origin.overall(),
            seat.section(),
            seat.paragraph(),
            seat.number(),
            passage.pageAt(start),
            from,
            to,
            text.substring(from, to),
            1,
            "holds what was asked for literally",
            List.of(new Span(start - from, end - from)),
            List.of());
    return new Line(
        hit, text.substring(from, start), text.substring(start, end), text.substring(end, to));
  }

  private static int from(Passage passage, int at, int start) {
    int word = at;
    while (word > 0 && start - passage.start(word - 1) <= WIDTH) {
      word--;
    }
    return word == 0 && passage.start(0) <= start && start <= WIDTH ? 0 : passage.start(word);
  }

  private static int to(Passage passage, int at, int end) {
    int word = at;
    while (word + 1 < passage.length() && passage.end(word + 1) - end <= WIDTH) {
      word++;
    }
    int length = passage.text().length();
    return length - end <= WIDTH ? length : passage.end(word);
  }
}
