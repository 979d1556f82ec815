package evenhand.check.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Phrases, each standing for something, found in a row of lower-case words. Where several begin at
/// a word the longest is found. A phrase is matched word for word; a hyphen in it matches a hyphen
/// only.
public final class Phrases<T> {
  /// A phrase found.
  ///
  /// @param from its first word
  /// @param to the word after its last
  public record Match<T>(int from, int to, T value) {}

  private record Phrase<T>(List<String> words, T value) {}

  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  private Phrases() {}

  public static <T> Phrases<T> of(Map<String, T> values) {
    var phrases = new Phrases<T>();
    values.forEach((text, value) -> {
      List<String> words =
          List.of(text.toLowerCase(Locale.ROOT).replace('’', '\'').trim().split("\\s+"));
      phrases
          .byFirstWord
          .computeIfAbsent(words.getFirst(), ignored -> new ArrayList<>())
          .add(new Phrase<>(words, value));
    });
    phrases
        .byFirstWord
        .values()
        .forEach(list ->
            list.sort(
                Comparator.comparingInt((Phrase<T> phrase) -> -phrase.words().size())
                    .thenComparing(phrase -> String.join(" ", phrase.words()))));
    return phrases;
  }

  public static Phrases<String> of(List<String> texts) {
    var values = new HashMap<String, String>();
    texts.forEach(text -> values.put(text, text));
    return of(values);
  }

  /// The longest phrase that begins at word `at`.
  public Optional<Match<T>> at(List<String> words, int at) {
    for (Phrase<T> phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
      int end = at + phrase.words().size();
      if (end <= words.size() && words.subList(at, end).equals(phrase.words())) {
        return Optional.of(new Match<>(at, end, phrase.value()));
      }
    }
    return Optional.empty();
  }

  /// All of them from left to right, none overlapping another.
  public List<Match<T>> in(List<String> words) {
    var matches = new ArrayList<Match<T>>();
    int at = 0;
    while (at < words.size()) {
      Optional<Match<T>> match = at(words, at);
      match.ifPresent(matches::add);
      at = match.map(Match::to).orElse(at + 1);
    }
    return matches;
  }
}
