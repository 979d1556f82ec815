package evenhand.check;

import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What was worked out before, by the text it was worked out of, so that after an edit only what
/// changed is worked out again. Bounded; the least recently used goes first. Held in memory only.
final class Memory {
  /// A sentence of a text.
  record Piece(Span span, List<Word> words, List<String> forms) {}

  /// Paragraphs and sections of some 30 reports of 12,000 words.
  private static final int TEXTS = 20_000;

  private final Map<String, List<Piece>> pieces = bounded(TEXTS);
  private final Map<Object, List<Finding>> findings = bounded(TEXTS);

  List<Piece> pieces(String text) {
    return remember(pieces, text, Memory::split);
  }

  /// @param key everything that the findings depend on
  List<Finding> findings(Object key, Function<Object, List<Finding>> work) {
    return remember(findings, key, work);
  }

  private static List<Piece> split(String text) {
    return Sentences.split(text).stream()
        .map(span -> {
          List<Word> words = Word.of(span.in(text));
          return new Piece(span, words, words.stream().map(Word::lower).toList());
        })
        .toList();
  }

  /// Two threads may work the same thing out at once; both get the same answer.
  private static <K, V> V remember(Map<K, V> known, K key, Function<? super K, V> work) {
    V found = known.get(key);
    if (found == null) {
      found = work.apply(key);
      known.put(key, found);
    }
    return found;
  }

  private static <K, V> Map<K, V> bounded(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<K, V>(256, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }
}
