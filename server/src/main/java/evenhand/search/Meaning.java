package evenhand.search;

import evenhand.embed.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
  /// Of a text with more clauses neighbours are taken together, so that a long one costs no more.
  private static final int MOST = 3;

  /// A text with more clauses than this is taken by sentences.
  private static final int MANY = 6;

  private static final int SHORTEST = 9;

  /// What is longer reads like a passage and is an example of what is looked for, not a question.
  private static final int LONGEST_QUESTION = 16;

  private static final Pattern SPACES = Pattern.compile("\\s+");
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

  /// Begins to embed a text and its clauses, where it is held against passages of several
  /// sentences. A single sentence is as near to all of the clauses as it is to the whole.
  static Meaning of(String text, Unit unit, Embedder embedder) {
    List<String> parts = unit == Unit.PARAGRAPH ? clauses(text) : List.of();
    boolean question = words(text) <= LONGEST_QUESTION;
    var whole = question ? embedder.queries(List.of(text)) : embedder.examples(List.of(text));
    if (parts.size() < 2) {
      return new Meaning(whole.getFirst(), whole);
    }
    return new Meaning(
        whole.getFirst(), question ? asked(parts, embedder) : embedder.examples(parts));
  }

  /// The vectors of a question's clauses: the shortest, which costs least, from the model itself
  /// beside the whole, the others from the small model that stands in for it.
  private static List<CompletableFuture<float[]>> asked(List<String> clauses, Embedder embedder) {
    String shortest = Collections.min(clauses, Comparator.comparingInt(String::length));
    var itself = embedder.queries(List.of(shortest)).getFirst();
    List<String> others = clauses.stream().filter(each -> !each.equals(shortest)).toList();
    return Stream.concat(Stream.of(itself), embedder.clauses(others).stream()).toList();
  }

  private static long words(String text) {
    return SPACES.splitAsStream(text.strip()).count();
  }

  /// The whole text's vector.
  float[] whole() {
    return whole.join();
  }

  /// A vector a clause; just the whole's where there is one clause.
  List<float[]> byClause() {
    return clauses.stream().map(CompletableFuture::join).toList();
  }

  /// The clauses of a text; of one with many, its sentences. Where there are more than three, the
  /// shortest neighbours are taken together.
  static List<String> clauses(String text) {
    List<String> clauses = cut(text, BETWEEN_CLAUSES);
    return clauses.size() <= MANY
        ? together(clauses, ", ")
        : together(cut(text, BETWEEN_SENTENCES), " ");
  }

  private static List<String> together(List<String> pieces, String between) {
    var left = new ArrayList<>(pieces);
    while (left.size() > MOST) {
      int shortest = 0;
      for (int i = 1; i + 1 < left.size(); i++) {
        shortest = lengthOfTwo(left, i) < lengthOfTwo(left, shortest) ? i : shortest;
      }
      left.set(shortest, left.get(shortest) + between + left.remove(shortest + 1));
    }
    return left;
  }

  private static int lengthOfTwo(List<String> pieces, int at) {
    return pieces.get(at).length() + pieces.get(at + 1).length();
  }

  private static List<String> cut(String text, Pattern between) {
    return between
        .splitAsStream(text)
        .map(String::strip)
        .filter(piece -> piece.length() >= SHORTEST)
        .toList();
  }
}
