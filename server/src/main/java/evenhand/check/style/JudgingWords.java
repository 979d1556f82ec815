package evenhand.check.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The ladder of judging words, and what turns them round.
///
/// @param ladder the levels, best first, each under the first of its words
/// @param levels a word's place on the scale of grades, 4 best to 1; see the file
/// @param neutral phrases that judge nothing, whatever stands in them
/// @param past put what is judged in the past
/// @param benchmarks how a figure stands against others: 1 above, 0 level, -1 below
/// @param yardsticks what a figure is set against
/// @param lowerIsBetter things of which less is better
/// @param trends which way a thing goes
/// @param negations turn a judging word round
/// @param negationReach how many words before it they may stand
/// @param removals turn only bad news round
/// @param conditions make a shortfall that follows a supposed one
/// @param quantities how much of a thing is spoken of: 0 for all of it, counting up to none
/// @param nameless words that alone name no subject
/// @param contrasts words of one kind that exclude each other
/// @param restating forms that say the same things in several parts
/// @param surveys forms whose reports are about many places at once
/// @param common words of these reports that say little about what a sentence is about
public record JudgingWords(
    List<Rung> ladder,
    Phrases<Double> levels,
    Phrases<String> neutral,
    Phrases<String> past,
    Phrases<Integer> benchmarks,
    Set<String> yardsticks,
    Phrases<String> lowerIsBetter,
    Phrases<Trend> trends,
    Phrases<String> negations,
    int negationReach,
    Phrases<String> removals,
    Set<String> conditions,
    Phrases<Integer> quantities,
    Set<String> common,
    Set<String> nameless,
    Phrases<Kind> contrasts,
    Set<String> restating,
    Set<String> surveys) {
  /// One level of the ladder.
  ///
  /// @param name the first of its words
  public record Rung(double level, String name) {}

  /// One of several things that exclude each other.
  ///
  /// @param group the things that do
  /// @param member which of them
  public record Kind(int group, int member) {}

  /// Which way a thing goes.
  public enum Trend {
    IMPROVES,
    MORE,
    LESS,
    FALLS,
    WORSE
  }

  private static final double HIGHEST = 4.5;
  private static final double LOWEST = 0.5;

  static JudgingWords read(StyleFile file) throws HouseStyleException {
    file.only(
        "levels",
        "neutral",
        "past",
        "benchmarks",
        "yardsticks",
        "lower-is-better",
        "trends",
        "negations",
        "negation-reach",
        "removals",
        "conditions",
        "quantities",
        "common",
        "nameless",
        "contrasts",
        "restating",
        "surveys");
    return new JudgingWords(
        ladder(file),
        levels(file),
        Phrases.of(file.texts("neutral")),
        Phrases.of(file.texts("past")),
        signed(file.under("benchmarks"), List.of("above", "level", "below")),
        Set.copyOf(new HashSet<>(file.texts("yardsticks"))),
        Phrases.of(file.texts("lower-is-better")),
        trends(file.under("trends")),
        Phrases.of(file.texts("negations")),
        (int) file.number("negation-reach", 1, 10),
        Phrases.of(file.texts("removals")),
        Set.copyOf(file.texts("conditions")),
        quantities(file),
        Set.copyOf(new HashSet<>(file.texts("common"))),
        Set.copyOf(new HashSet<>(file.texts("nameless"))),
        contrasts(file),
        Set.copyOf(file.texts("restating")),
        Set.copyOf(file.texts("surveys")));
  }

  private static List<Rung> ladder(StyleFile file) throws HouseStyleException {
    var ladder = new ArrayList<Rung>();
    for (StyleFile item : file.items("levels")) {
      List<String> words = item.texts("words");
      if (words.isEmpty()) {
        throw item.wrong("words", "must name at least one word");
      }
      ladder.add(new Rung(item.number("level", LOWEST, HIGHEST), words.getFirst()));
    }
    ladder.sort(Comparator.comparingDouble(Rung::level).reversed());
    return List.copyOf(ladder);
  }

  /// The rung nearest to a level.
  public Rung rung(double level) {
    return Collections.min(
        ladder, Comparator.comparingDouble((Rung rung) -> Math.abs(rung.level() - level)));
  }

  private static Phrases<Double> levels(StyleFile file) throws HouseStyleException {
    var levels = new HashMap<String, Double>();
    for (StyleFile item : file.items("levels")) {
      double level = item.only("level", "words").number("level", LOWEST, HIGHEST);
      for (String word : item.texts("words")) {
        if (levels.put(word, level) != null) {
          throw item.wrong("words", "“%s” stands on two levels".formatted(word));
        }
      }
    }
    return Phrases.of(levels);
  }

  /// @param names of the lists that mean 1, 0 and -1
  private static Phrases<Integer> signed(StyleFile file, List<String> names)
      throws HouseStyleException {
    file.only(names.toArray(String[]::new));
    Map<String, Integer> signs = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String word : file.texts(names.get(i))) {
        signs.put(word, 1 - i);
      }
    }
    return Phrases.of(signs);
  }

  private static Phrases<Integer> quantities(StyleFile file) throws HouseStyleException {
    Map<String, Integer> quantities = new HashMap<>();
    var lines = new ArrayList<>(file.groups("quantities"));
    for (int i = 0; i < lines.size(); i++) {
      for (String word : lines.get(i)) {
        quantities.put(word, i);
      }
    }
    return Phrases.of(quantities);
  }

  private static Phrases<Kind> contrasts(StyleFile file) throws HouseStyleException {
    Map<String, Kind> contrasts = new HashMap<>();
    List<List<String>> groups = file.groups("contrasts");
    for (int group = 0; group < groups.size(); group++) {
      for (int member = 0; member < groups.get(group).size(); member++) {
        for (String word : groups.get(group).get(member).split("/")) {
          contrasts.put(word.strip(), new Kind(group, member));
        }
      }
    }
    return Phrases.of(contrasts);
  }

  private static Phrases<Trend> trends(StyleFile file) throws HouseStyleException {
    file.only("improves", "more", "less", "falls", "worse");
    Map<String, Trend> trends = new HashMap<>();
    for (Trend trend : Trend.values()) {
      file.texts(trend.name().toLowerCase(Locale.ROOT)).forEach(word -> trends.put(word, trend));
    }
    return Phrases.of(trends);
  }
}
