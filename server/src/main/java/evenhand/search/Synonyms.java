package evenhand.search;

import evenhand.form.CorpusException;
import evenhand.form.Yaml;
import evenhand.index.Analysis;
import evenhand.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which expressions a search takes for one another: acronyms and what they stand for, and the
/// spellings of a word. Data, from `corpus/house-style`. Immutable.
public final class Synonyms {
  /// Takes nothing for anything else.
  public static final Synonyms NONE = new Synonyms(List.of(), new Endings(List.of()));

  /// Shorter words in capitals are words in small letters too: `PA`, `HE`, `CIN`.
  private static final int LEAST_SMALL = 4;

  private final Endings endings;
  private final List<Set<List<String>>> groups = new ArrayList<>();

  /// By the first stem of an expression.
  private final Map<String, List<Expression>> expressions = new HashMap<>();

  private record Expression(List<String> stems, boolean capitals, int group) {}

  private record Typed(String raw, String stem) {}

  private Synonyms(List<List<String>> same, Endings endings) {
    this.endings = endings;
    same.forEach(this::add);
    expressions
        .values()
        .forEach(each ->
            each.sort(Comparator.comparingInt((Expression e) -> e.stems().size()).reversed()));
  }

  /// @param houseStyle `corpus/house-style`
  public static Synonyms read(Path houseStyle) throws CorpusException {
    var same = new ArrayList<List<String>>();
    Yaml acronyms = Yaml.read(houseStyle.resolve("acronyms.yaml")).entry("expansions");
    for (String letters : acronyms.keys()) {
      same.add(List.of(letters, acronyms.text(letters)));
    }
    same.addAll(Yaml.read(houseStyle.resolve("spelling.yaml")).groups("variants"));
    Yaml own = Yaml.read(houseStyle.resolve("synonyms.yaml"));
    own.allow("same", "endings");
    same.addAll(own.groups("same"));
    return new Synonyms(same, Endings.read(own));
  }

  /// What a text speaks of, in its order; stop words are passed over.
  ///
  /// @param known whether a word, in lower case, is in any imported report
  List<Concept> in(String text, Predicate<String> known) {
    List<Typed> typed = typed(text);
    var concepts = new ArrayList<Concept>();
    int at = 0;
    while (at < typed.size()) {
      List<Expression> found = longest(typed, at);
      if (found.isEmpty()) {
        concepts.add(spelt(typed.get(at), known));
        at++;
      } else {
        List<String> stems = found.getFirst().stems();
        var others = new LinkedHashSet<List<String>>();
        found.forEach(each -> others.addAll(groups.get(each.group())));
        others.remove(stems);
        concepts.add(new Concept(stems, List.copyOf(others)));
        at += stems.size();
      }
    }
    return concepts;
  }

  /// Whether `word` is another spelling of one that is in use.
  boolean isSpelling(String word, Predicate<String> known) {
    String small = word.toLowerCase(Locale.ROOT);
    return endings.variants(small).stream().anyMatch(known)
        || stems(small).stream()
            .flatMap(stem -> expressions.getOrDefault(stem, List.of()).stream())
            .anyMatch(each -> each.stems().size() == 1); // no word of a longer name, mistyped
  }

  private void add(List<String> same) {
    var group = new LinkedHashSet<List<String>>();
    for (String text : same) {
      List<String> stems = stems(text);
      if (!stems.isEmpty() && group.add(stems)) {
        boolean capitals =
            text.length() < LEAST_SMALL && text.equals(text.toUpperCase(Locale.ROOT));
        expressions
            .computeIfAbsent(stems.getFirst(), ignored -> new ArrayList<>())
            .add(new Expression(stems, capitals, groups.size()));
      }
    }
    groups.add(group);
  }

  /// The longest expressions that begin at `at`; several where one stands in several groups.
  private List<Expression> longest(List<Typed> typed, int at) {
    var found = new ArrayList<Expression>();
    for (Expression each : expressions.getOrDefault(typed.get(at).stem(), List.of())) {
      boolean shorter = !found.isEmpty() && each.stems().size() < found.getFirst().stems().size();
      if (!shorter && stands(each, typed, at)) {
        found.add(each);
      }
    }
    return found;
  }

  private static boolean stands(Expression expression, List<Typed> typed, int at) {
    List<String> stems = expression.stems();
    if (at + stems.size() > typed.size()) {
      return false;
    }
    for (int i = 0; i < stems.size(); i++) {
      if (!stems.get(i).equals(typed.get(at + i).stem())) {
        return false;
      }
    }
    String raw = typed.get(at).raw();
    return !expression.capitals() || raw.chars().filter(Character::isUpperCase).count() > 1;
  }

  private Concept spelt(Typed word, Predicate<String> known) {
    var others = new LinkedHashSet<List<String>>();
    for (String variant : endings.variants(word.raw().toLowerCase(Locale.ROOT))) {
      if (known.test(variant)) {
        others.add(stems(variant));
      }
    }
    others.remove(List.of(word.stem()));
    others.remove(List.<String>of());
    return new Concept(List.of(word.stem()), List.copyOf(others));
  }

  private static List<Typed> typed(String text) {
    var typed = new ArrayList<Typed>();
    for (Words.Word word : Words.of(text)) {
      String raw = word.span().in(text);
      for (String stem : stems(raw)) {
        typed.add(new Typed(raw, stem));
      }
    }
    return typed;
  }

  private static List<String> stems(String text) {
    return Terms.of(Analysis.STEMMED, text);
  }
}
