package evenhand.check;

import evenhand.text.Recent;
import evenhand.text.Sentences;
import java.util.List;
import java.util.function.Function;

/// What was worked out before, by the text it was worked out of, so that after an edit only what
/// changed is worked out again. Held in memory only.
final class Memory {
  /// What a text holds.
  ///
  /// @param address whether a postal or web address stands in it
  record Text(boolean address, List<Piece> pieces) {}

  /// Paragraphs and sections of some 30 reports of 12,000 words.
  private static final int TEXTS = 20_000;

  private final Recent<String, Text> texts = new Recent<>(TEXTS);
  private final Recent<Object, List<Finding>> findings = new Recent<>(TEXTS);

  Text text(String text) {
    return texts.get(text, Memory::read);
  }

  /// @param key everything that the findings depend on
  List<Finding> findings(Object key, Function<Object, List<Finding>> work) {
    return findings.get(key, work);
  }

  private static Text read(String text) {
    return new Text(
        Place.hasAddress(text),
        Sentences.split(text).stream().map(span -> Piece.of(text, span)).toList());
  }
}
