package evenhand.check;

import evenhand.text.Recent;
import evenhand.text.Sentences;
import java.util.List;
import java.util.function.Supplier;

/// What was worked out before, by the text it was worked out of, so that after an edit only what
/// changed is worked out again. Held in memory only.
final class Memory {
  /// What a text holds.
  ///
  /// @param address whether a postal or web address stands in it
  record Text(boolean address, List<Piece> pieces) {}

  /// Paragraphs of some 50 reports of 12,000 words. A text takes about 10 KB.
  private static final int TEXTS = 8_000;

  /// Sections of those reports, each with all its paragraphs.
  private static final int SECTIONS = 1_000;

  private final Recent<String, Text> texts = new Recent<>(TEXTS);
  private final Recent<Object, List<List<Finding>>> paragraphs = new Recent<>(TEXTS);
  private final Recent<Object, List<List<Finding>>> sections = new Recent<>(SECTIONS);

  Text text(String text) {
    return texts.get(text, Memory::read);
  }

  /// What each check of paragraphs finds in one.
  ///
  /// @param key everything that the findings depend on
  List<List<Finding>> paragraph(Object key, Supplier<List<List<Finding>>> work) {
    return paragraphs.get(key, ignored -> work.get());
  }

  /// What each check of sections finds in one.
  ///
  /// @param key everything that the findings depend on
  List<List<Finding>> section(Object key, Supplier<List<List<Finding>>> work) {
    return sections.get(key, ignored -> work.get());
  }

  private static Text read(String text) {
    return new Text(
        Place.hasAddress(text),
        Sentences.split(text).stream().map(span -> Piece.of(text, span)).toList());
  }
}
