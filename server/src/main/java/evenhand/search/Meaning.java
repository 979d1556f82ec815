package evenhand.search;

import evenhand.embed.Embedder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a text means, as a whole and clause by clause.
///
/// Somebody who looks for a passage says several things about it, each of which stands in a
/// sentence of its own there. One vector for all of them lies between those sentences and near
/// none.
///
/// The model runs while the words are looked for: the whole's vector is waited for when it is first
/// asked for, and the clauses' after it.
final class Meaning {
  /// A text with more clauses is taken in larger pieces, so that a long one costs no more.
  private static final int MOST = 6;

  private static final int SHORTEST = 9;

  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?;])\\s+");
  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile(
          "[;:–—]|, |[.!?]\\s|\\s-\\s|\\b(?:but|yet|although|though|while|whereas|however|despite)\\b");

  private final CompletableFuture<float[]> whole;
  private final List<CompletableFuture<float[]>> clauses;

  private Meaning(CompletableFuture<float[]> whole, List<CompletableFuture<float[]>> clauses) {
    this.whole = whole;
    this.clauses = clauses;
  }

  /// Begins to embed a text and its clauses.
  static Meaning of(String text, Embedder embedder) {
    List<String> parts = clauses(text);
    if (parts.size() < 2) {
      parts = List.of();
    }
    var all = embedder.queries(Stream.concat(Stream.of(text), parts.stream()).toList());
    return new Meaning(all.getFirst(), parts.isEmpty() ? all : all.subList(1, all.size()));
  }

  /// The whole text's vector.
  float[] whole() {
    return whole.join();
  }

  /// A vector a clause; just the whole's where there is one clause.
  List<float[]> byClause() {
    return clauses.stream().map(CompletableFuture::join).toList();
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
