package evenhand.check;

import evenhand.text.Span;
import java.util.List;
import java.util.function.Supplier;

/// A sentence where it stands, with its words.
///
/// Sentences of one manuscript are equal when they are the same.
public final class Sentence {
  private final int index;
  private final Place place;
  private final Piece piece;

  /// @param index its position among the sentences of the report, from 0
  Sentence(int index, Place place, Piece piece) {
    this.index = index;
    this.place = place;
    this.piece = piece;
  }

  /// Its position among the sentences of the report, from 0.
  public int index() {
    return index;
  }

  public Place place() {
    return place;
  }

  /// Where it stands in the paragraph.
  public Span span() {
    return piece.span();
  }

  /// Counted from the sentence's own first character.
  public List<Word> words() {
    return piece.words();
  }

  /// The words in lower case, to compare.
  public List<String> forms() {
    return piece.forms();
  }

  /// What was read from these words before, or is read now; see [Note] for what it may depend on.
  public <T> T noted(Note<T> what, Supplier<T> reading) {
    return piece.noted(what, reading);
  }

  public String text() {
    return span().in(place.text());
  }

  public Location location() {
    return place.at(span());
  }

  /// Words `from` to `to` of this sentence, `to` not included, as a place to show.
  public Location location(int from, int to) {
    int start = span().start();
    return place.at(start + words().get(from).start(), start + words().get(to - 1).end());
  }
}
