package evenhand.check.style;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Spellings of one term of which a report should use one.
public final class Spelling {
  /// One spelling of a term.
  ///
  /// @param term the place of its line in the file, which is what its other spellings share
  /// @param rank its place in the line; the house prefers the first
  public record Variant(int term, int rank, String text) {}

  /// @param before words that, right before, make it another thing
  /// @param after words that, right after, make it another thing
  private record Unless(Set<String> before, Set<String> after) {}

  private final Phrases<Variant> variants;
  private final Map<String, Unless> unless;
  private final Set<String> izeByNature;

  private Spelling(Phrases<Variant> variants, Map<String, Unless> unless, Set<String> izeByNature) {
    this.variants = variants;
    this.unless = unless;
    this.izeByNature = izeByNature;
  }

  static Spelling read(StyleFile file) throws HouseStyleException {
    file.only("variants", "unless", "ize-by-nature");
    var variants = new HashMap<String, Variant>();
    int term = 0;
    for (List<String> line : file.groups("variants")) {
      for (int rank = 0; rank < line.size(); rank++) {
        String text = line.get(rank).toLowerCase(Locale.ROOT);
        if (variants.put(text, new Variant(term, rank, text)) != null) {
          throw file.wrong("variants", "“%s” stands in two lines".formatted(text));
        }
      }
      term++;
    }
    var unless = new HashMap<String, Unless>();
    StyleFile exceptions = file.under("unless");
    for (String text : exceptions.keys()) {
      StyleFile words = exceptions.under(text).only("before", "after");
      unless.put(
          text, new Unless(Set.copyOf(words.texts("before")), Set.copyOf(words.texts("after"))));
    }
    return new Spelling(
        Phrases.of(variants), Map.copyOf(unless), Set.copyOf(file.texts("ize-by-nature")));
  }

  /// The variants in a row of words, without those that are another thing where they stand.
  public List<Phrases.Match<Variant>> in(List<String> words) {
    return variants.in(words).stream().filter(match -> !excepted(match, words)).toList();
  }

  /// Whether a word that ends like `-ize` is spelt so in any English.
  public boolean isIzeByNature(String word) {
    return izeByNature.contains(word);
  }

  private boolean excepted(Phrases.Match<Variant> match, List<String> words) {
    Unless exception = unless.get(match.value().text());
    if (exception == null) {
      return false;
    }
    boolean before = match.from() > 0 && exception.before().contains(words.get(match.from() - 1));
    boolean after = match.to() < words.size() && exception.after().contains(words.get(match.to()));
    return before || after;
  }
}
