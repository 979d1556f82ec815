package evenhand.grading;

import evenhand.form.CorpusException;
import evenhand.form.Yaml;
import evenhand.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The inspectorate's words for what is well and what is not:
/// `corpus/house-style/grade-words.yaml`.
///
/// Weights are trained on these counts, so they carry the [#fingerprint] of the lists they know.
final class GradeWords {
  private static final String ANNOUNCING = "announcing";
  private static final String PLACE_WORDS = "place-words";

  private final Map<Counted, WordList> lists = new EnumMap<>(Counted.class);
  private final List<Pattern> announcing = new ArrayList<>();
  private final Set<String> placeWords;
  private final String fingerprint;

  private GradeWords(Yaml yaml) throws CorpusException {
    String[] allowed =
        Stream.concat(
                Arrays.stream(Counted.values()).map(Counted::key),
                Stream.of(ANNOUNCING, PLACE_WORDS))
            .toArray(String[]::new);
    yaml.allow(allowed);
    var all = new StringBuilder();
    for (Counted kind : Counted.values()) {
      List<String> phrases = yaml.texts(kind.key()).stream().map(Words::fold).toList();
      if (phrases.isEmpty()) {
        throw yaml.wrong(kind.key(), "at least one word must stand here");
      }
      lists.put(kind, new WordList(phrases));
      all.append(kind.key()).append(phrases);
    }
    for (String pattern : yaml.texts(ANNOUNCING)) {
      announcing.add(yaml.pattern(ANNOUNCING, pattern));
    }
    placeWords = Set.copyOf(yaml.texts(PLACE_WORDS));
    fingerprint = Integer.toHexString(all.toString().hashCode());
  }

  /// @param corpus the folder that holds `house-style/grade-words.yaml`
  static GradeWords read(Path corpus) throws CorpusException {
    return new GradeWords(Yaml.read(corpus.resolve("house-style").resolve("grade-words.yaml")));
  }

  /// The name of a place without what its printed name may or may not carry, so that “London
  /// Borough of Northmere” and “Northmere” are one.
  String place(String printed) {
    List<String> all = Words.forms(printed);
    List<String> telling = all.stream().filter(word -> !placeWords.contains(word)).toList();
    return String.join(" ", telling.isEmpty() ? all : telling);
  }

  String fingerprint() {
    return fingerprint;
  }

  Map<Counted, Integer> count(List<String> words) {
    Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
    lists.forEach((kind, list) -> counts.put(kind, list.in(words)));
    return counts;
  }

  /// Whether a sentence announces a grade instead of giving a reason for one.
  boolean announces(String sentence) {
    String folded = Words.fold(sentence);
    return announcing.stream().anyMatch(pattern -> pattern.matcher(folded).find());
  }
}
