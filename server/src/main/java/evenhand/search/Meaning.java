package evenhand.search;

import evenhand.embed.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a text means, as a whole and clause by clause.
///
/// Somebody who looks for a passage says several things about it, each of which stands in a
/// sentence of its own there. One vector for all of them lies between those sentences and near
/// none.
///
/// The model runs while the words are looked for: each vector is waited for when it is asked for.
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

  private final Supplier<float[]> asked;
  private float @Nullable [] whole;

  /// Empty where there is but one clause.
  private final Supplier<List<float[]>> clauses;

  private Meaning(Supplier<float[]> asked, Supplier<List<float[]>> clauses) {
    this.asked = asked;
    this.clauses = clauses;
  }

  /// Begins to embed a text, and its clauses where it is held against passages of several
  /// sentences. A single sentence is as near to all of the clauses as it is to the whole.
  ///
  /// @param meanwhile whether the caller has something else to do before it asks for the whole;
  ///   otherwise a question is embedded by the one who asks, which wakes nobody
  static Meaning of(String text, Unit unit, Embedder embedder, boolean meanwhile) {
    List<String> clauses = unit == Unit.PARAGRAPH ? clauses(text) : List.of();
    List<String> parts = clauses.size() < 2 ? List.of() : clauses;
    if (words(text) > LONGEST_QUESTION) {
      var whole = embedder.examples(List.of(text)).getFirst();
      var begun = embedder.examples(parts);
      return new Meaning(whole::join, () -> begun.stream().map(CompletableFuture::join).toList());
    }
    Supplier<List<float[]>> begun = parts.isEmpty() ? List::of : embedder.clauses(parts)::join;
    return meanwhile
        ? new Meaning(embedder.queries(List.of(text)).getFirst()::join, begun)
        : new Meaning(() -> embedder.query(text), begun);
  }

  private static long words(String text) {
    return SPACES.splitAsStream(text.strip()).count();
  }

  /// The whole text's vector.
  synchronized float[] whole() {
    if (whole == null) {
      whole = asked.get();
    }
    return whole;
  }

  /// A vector a clause; just the whole's where there is one clause.
  List<float[]> byClause() {
    List<float[]> each = clauses.get();
    return each.isEmpty() ? List.of(whole()) : each;
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
