package evenhand.check;

import evenhand.text.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// A sentence of a paragraph wherever that stands, with what checks read from its words before.
/// Safe from any thread.
final class Piece {
  private final Span span;
  private final List<Word> words;
  private final List<String> forms;
  private final Map<Note<?>, Object> notes = new ConcurrentHashMap<>(4);

  private Piece(Span span, List<Word> words) {
    this.span = span;
    this.words = words;
    this.forms = words.stream().map(Word::lower).toList();
  }

  static Piece of(String paragraph, Span span) {
    return new Piece(span, Word.of(span.in(paragraph)));
  }

  Span span() {
    return span;
  }

  List<Word> words() {
    return words;
  }

  List<String> forms() {
    return forms;
  }

  /// Two threads may read the same at once; both get the same answer.
  @SuppressWarnings("unchecked") // a note is only ever put under its own kind
  <T> T noted(Note<T> what, Supplier<T> reading) {
    Object known = notes.get(what);
    if (known == null) {
      known = reading.get();
      notes.put(what, known);
    }
    return (T) known;
  }
}
