package evenhand.suggest.completion;

import evenhand.form.CorpusException;
import evenhand.form.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a completion never puts under the writer's hand: judging words, degrees and figures. Data,
/// from `corpus/house-style`: the words that checks and grade readings weigh, and those of
/// `completion.yaml`. Names are told by their capital letters. Immutable.
public final class NeverWords {
  private static final List<String> GRADE_WORDS =
      List.of(
          "excellent",
          "positive",
          "negative",
          "grave",
          "hedge",
          "contrast",
          "delay",
          "not-always",
          "too-many",
          "recent",
          "universal",
          "degree",
          "negation");

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> endings = new ArrayList<>();
  private final Set<String> except = new HashSet<>();

  /// Phrases by their last word.
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  private NeverWords() {}

  /// @param houseStyle `corpus/house-style`
  public static NeverWords read(Path houseStyle) throws CorpusException {
    var never = new NeverWords();
    Yaml own = Yaml.read(houseStyle.resolve("completion.yaml"));
    own.allow("judging", "degrees", "figures", "endings", "except");
    for (String key : List.of("judging", "degrees", "figures")) {
      never.add(own.texts(key));
    }
    never.endings.addAll(own.texts("endings"));
    never.except.addAll(own.texts("except"));
    Yaml gradeWords = Yaml.read(houseStyle.resolve("grade-words.yaml"));
    for (String key : GRADE_WORDS) {
      never.add(gradeWords.texts(key));
    }
    Yaml judging = Yaml.read(houseStyle.resolve("judging-words.yaml"));
    for (Yaml level : judging.entries("levels")) {
      never.add(level.texts("words"));
    }
    never.add(judging.texts("negations"));
    for (String key : List.of("benchmarks", "trends")) {
      Yaml lists = judging.entry(key);
      for (String list : lists.keys()) {
        never.add(lists.texts(list));
      }
    }
    for (List<String> quantities : judging.groups("quantities")) {
      never.add(quantities);
    }
    for (Yaml band : Yaml.read(houseStyle.resolve("proportions.yaml")).entries("bands")) {
      never.add(band.texts("words"));
    }
    return never;
  }

  /// Whether the last word, or a phrase that ends in it, is one of these.
  boolean endsIn(List<String> text) {
    String last = form(text.getLast());
    if (isNever(last)) {
      return true;
    }
    for (List<String> phrase : phrases.getOrDefault(last, List.of())) {
      if (phrase.size() <= text.size() && isTail(phrase, text)) {
        return true;
      }
    }
    return false;
  }

  /// A word of several parts is one of these if a part is: `well-being`, `long-term`.
  private boolean isNever(String word) {
    if (except.contains(word)) {
      return false;
    }
    if (words.contains(word)
        || beginnings.stream().anyMatch(word::startsWith)
        || endings.stream().anyMatch(word::endsWith)) {
      return true;
    }
    if (word.indexOf('-') > 0) {
      for (String part : word.split("-")) {
        if (isNever(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isTail(List<String> phrase, List<String> text) {
    int offset = text.size() - phrase.size();
    for (int i = 0; i < phrase.size(); i++) {
      String part = phrase.get(i);
      String word = form(text.get(offset + i));
      boolean same =
          part.endsWith("*")
              ? word.startsWith(part.substring(0, part.length() - 1))
              : word.equals(part);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private void add(List<String> texts) {
    for (String text : texts) {
      List<String> parts = List.of(form(text).replace('-', ' ').strip().split("\\s+"));
      String last = parts.getLast();
      if (parts.size() > 1) {
        // A phrase that may end in many ways is forbidden at the word before.
        List<String> phrase = last.endsWith("*") ? parts.subList(0, parts.size() - 1) : parts;
        if (phrase.size() == 1) {
          add(phrase);
        } else {
          phrases.computeIfAbsent(phrase.getLast(), ignored -> new ArrayList<>()).add(phrase);
        }
      } else if (last.endsWith("*")) {
        beginnings.add(last.substring(0, last.length() - 1));
      } else {
        words.add(last);
      }
    }
  }

  private static String form(String text) {
    return Tokens.plain(text).toLowerCase(Locale.ROOT);
  }
}
