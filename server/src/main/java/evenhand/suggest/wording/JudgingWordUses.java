package evenhand.suggest.wording;

import evenhand.search.forward.By;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Lexicon;
import evenhand.search.forward.Passage;
import evenhand.suggest.wording.JudgingWord.GradeUse;
import evenhand.suggest.wording.JudgingWord.Use;
import evenhand.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How each grade uses each judging word, and beside which words it stands, counted over the
/// library. Safe from any thread.
final class JudgingWordUses {
  private static final int SHOWN = 8;

  /// What is used more seldom is no example.
  private static final int LEAST_USES = 5;

  /// Words that stand in the same places less than this are no alternatives.
  private static final double LEAST_ALIKE = 0.1;

  private final Lexicon lexicon;
  private final Map<Integer, List<Counted>> byFirst = new HashMap<>();
  private final Map<String, Counted> byWord = new HashMap<>();
  private final Map<Counted, List<Use>> alternatives = new ConcurrentHashMap<>();
  private final Map<String, Long> words = new TreeMap<>(By.GRADE.order());

  private static final class Counted {
    final String word;
    final double level;
    final int[] numbers;
    final Map<String, Integer> uses = new HashMap<>();
    final Map<Integer, Integer> beside = new HashMap<>();
    int total;

    Counted(String word, double level, int[] numbers) {
      this.word = word;
      this.level = level;
      this.numbers = numbers;
    }
  }

  /// @param levels the ladder of judging words
  JudgingWordUses(ForwardIndex index, Map<String, Double> levels) {
    lexicon = index.lexicon();
    levels.forEach(this::add);
    byFirst
        .values()
        .forEach(list ->
            list.sort(Comparator.comparingInt((Counted each) -> each.numbers.length).reversed()));
    index.passages().forEach(this::count);
  }

  private void add(String word, double level) {
    List<String> forms = Words.forms(word);
    int[] numbers = forms.stream().mapToInt(lexicon::number).toArray();
    var counted = new Counted(word, level, numbers);
    byWord.put(String.join(" ", forms), counted);
    if (numbers.length > 0 && numbers[0] >= 0) {
      byFirst.computeIfAbsent(numbers[0], ignored -> new ArrayList<>()).add(counted);
    }
  }

  private void count(Passage passage) {
    String grade = passage.seat().grade();
    if (grade == null) {
      return;
    }
    words.merge(grade, (long) passage.length(), Long::sum);
    int at = 0;
    while (at < passage.length()) {
      Counted found = longestAt(passage, at);
      if (found == null) {
        at++;
        continue;
      }
      found.uses.merge(grade, 1, Integer::sum);
      found.total++;
      int end = at + found.numbers.length;
      if (at > 0) {
        found.beside.merge(-1 - passage.word(at - 1), 1, Integer::sum);
      }
      if (end < passage.length()) {
        found.beside.merge(passage.word(end), 1, Integer::sum);
      }
      at = end;
    }
  }

  private @Nullable Counted longestAt(Passage passage, int at) {
    for (Counted each : byFirst.getOrDefault(passage.word(at), List.of())) {
      int length = each.numbers.length;
      boolean stands = at + length <= passage.length();
      for (int i = 1; stands && i < length; i++) {
        stands = passage.word(at + i) == each.numbers[i];
      }
      if (stands) {
        return each;
      }
    }
    return null;
  }

  /// The judging words of a text, in its order.
  ///
  /// @param offset added to each place
  List<JudgingWord> in(String text, int offset) {
    List<Words.Word> typed = Words.of(text);
    var found = new ArrayList<JudgingWord>();
    int at = 0;
    while (at < typed.size()) {
      int end = longest(typed, at);
      if (end == at) {
        at++;
        continue;
      }
      Counted counted = byWord.get(form(typed, at, end));
      if (counted != null) {
        found.add(
            new JudgingWord(
                offset + typed.get(at).span().start(),
                offset + typed.get(end - 1).span().end(),
                use(counted, 1),
                alternatives.computeIfAbsent(counted, this::alternatives)));
      }
      at = end;
    }
    return found;
  }

  private int longest(List<Words.Word> typed, int at) {
    for (int end = Math.min(typed.size(), at + 4); end > at; end--) {
      if (byWord.containsKey(form(typed, at, end))) {
        return end;
      }
    }
    return at;
  }

  private static String form(List<Words.Word> typed, int from, int to) {
    return String.join(" ", typed.subList(from, to).stream().map(Words.Word::form).toList());
  }

  private List<Use> alternatives(Counted word) {
    return byWord.values().stream()
        .filter(other -> other != word && other.total >= LEAST_USES)
        .map(other -> use(other, alike(word, other)))
        .filter(use -> use.alike() >= LEAST_ALIKE)
        .sorted(Comparator.comparingDouble(Use::alike).reversed().thenComparing(Use::word))
        .limit(SHOWN)
        .toList();
  }

  private Use use(Counted counted, double alike) {
    var grades = new ArrayList<GradeUse>();
    words.forEach((grade, total) -> {
      int uses = counted.uses.getOrDefault(grade, 0);
      grades.add(new GradeUse(grade, uses, 10_000.0 * uses / total));
    });
    return new Use(counted.word, counted.level, alike, grades);
  }

  /// The cosine of what stands beside them, each neighbour counted by its root, so that the
  /// commonest do not decide alone.
  private static double alike(Counted one, Counted other) {
    double dot = 0;
    for (var entry : one.beside.entrySet()) {
      dot += Math.sqrt((double) entry.getValue() * other.beside.getOrDefault(entry.getKey(), 0));
    }
    double lengths = Math.sqrt((double) sum(one) * sum(other));
    return lengths == 0 ? 0 : dot / lengths;
  }

  private static int sum(Counted counted) {
    return counted.beside.values().stream().mapToInt(Integer::intValue).sum();
  }
}
