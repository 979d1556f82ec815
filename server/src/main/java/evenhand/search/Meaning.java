package evenhand.search;

import evenhand.embed.Embedder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a text means, as a whole and clause by clause.
///
/// Somebody who looks for a passage says several things about it, each of which stands in a
/// sentence of its own there. One vector for all of them lies between those sentences and near
/// none.
///
/// @param whole the whole text's vector
/// @param clauses a vector a clause; just the whole's where there is one clause
@SuppressWarnings("ArrayRecordComponent") // vectors, never compared
record Meaning(float[] whole, List<float[]> clauses) {
  /// A text with more clauses is taken in larger pieces, so that a long one costs no more.
  private static final int MOST = 6;

  private static final int SHORTEST = 9;

  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?;])\\s+");
  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile(
          "[;:–—]|, |[.!?]\\s|\\s-\\s|\\b(?:but|yet|although|though|while|whereas|however|despite)\\b");

  Meaning {
    clauses = List.copyOf(clauses);
  }

  static Meaning of(String text, Embedder embedder) {
    List<String> clauses = clauses(text);
    if (clauses.size() < 2) {
      float[] only = embedder.query(text);
      return new Meaning(only, List.of(only));
    }
    List<float[]> all = embedder.queries(Stream.concat(Stream.of(text), clauses.stream()).toList());
    return new Meaning(all.getFirst(), all.subList(1, all.size()));
  }

  /// The clauses of a text; of one with many, its sentences, several together where need be.
  static List<String> clauses(String text) {
    List<String> clauses = cut(text, BETWEEN_CLAUSES);
    if (clauses.size() <= MOST) {
      return clauses;
    }
    List<String> sentences = cut(text, BETWEEN_SENTENCES);
    int together = Math.ceilDiv(sentences.size(), MOST);
    return Stream.iterate(0, at -> at < sentences.size(), at -> at + together)
        .map(at ->
            String.join(" ", sentences.subList(at, Math.min(sentences.size(), at + together))))
        .toList();
  }

  private static List<String> cut(String text, Pattern between) {
    return between
        .splitAsStream(text)
        .map(String::strip)
        .filter(piece -> piece.length() >= SHORTEST)
        .toList();
  }
}
