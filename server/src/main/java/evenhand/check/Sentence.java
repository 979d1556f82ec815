package evenhand.check;

import evenhand.text.Span;
import java.util.List;

/// A sentence where it stands, with its words.
///
/// @param index its position among the sentences of the report, from 0
/// @param span where it stands in the paragraph
/// @param words counted from the sentence's own first character
/// @param forms the words in lower case, to compare
public record Sentence(int index, Place place, Span span, List<Word> words, List<String> forms) {
  public String text() {
    return span.in(place.text());
  }

  public Location location() {
    return place.at(span);
  }

  /// Words `from` to `to` of this sentence, `to` not included, as a place to show.
  public Location location(int from, int to) {
    return place.at(span.start() + words.get(from).start(), span.start() + words.get(to - 1).end());
  }
}
