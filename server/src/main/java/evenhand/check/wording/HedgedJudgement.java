package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.Hedges;
import evenhand.check.style.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A judgement that is given and half taken back: "children appear safe".
///
/// A hedge in the sentence that opens a paragraph weighs more than one further down; two hedges in
/// a row always weigh. What somebody said of somebody is not the report's own judgement. The same
/// words in several places are one finding.
public final class HedgedJudgement implements ReportCheck {
  private static final About ABOUT =
      new About(
          "hedged-judgement",
          "hedging",
          List.of("twice", "headline", "inside"),
          "A judgement is half withdrawn by “appear”, “seems”, “broadly” and the like.",
          """
          # Staying safe
          1. [Children appear safe]. Visits are regular.
          """,
          """
          # Staying safe
          1. Children are safe. Parents say that staff seem confident.
          """);

  /// Words that may stand between hedge and judgement: "appear to be mostly".
  private static final int REACH = 4;

  private static final Set<String> BETWEEN =
      Set.of(
          "to",
          "be",
          "have",
          "been",
          "become",
          "feel",
          "and",
          "very",
          "more",
          "mostly",
          "generally",
          "broadly",
          "largely",
          "reasonably",
          "fairly",
          "quite",
          "increasingly");

  private static final Set<String> REPORTED =
      Set.of(
          "say",
          "says",
          "said",
          "report",
          "reports",
          "reported",
          "feel",
          "feels",
          "felt",
          "think",
          "believe",
          "believes",
          "believed",
          "told",
          "tell",
          "where",
          "when",
          "if",
          "whether");

  /// @param to the word after the judgement
  private record Hedged(Sentence sentence, int from, int to, String kind) {
    /// The clause up to the judgement, which says what is hedged.
    Location location() {
      return sentence.location(Math.max(0, to - CLAUSE), to);
    }

    String words() {
      return String.join(" ", sentence.forms().subList(from, to));
    }
  }

  /// Words shown up to the judgement.
  private static final int CLAUSE = 20;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Hedges hedges = manuscript.setting().style().hedges();
    Map<String, List<Hedged>> byWords = new LinkedHashMap<>();
    String paragraph = "";
    for (Sentence sentence : manuscript.sentences()) {
      boolean first = !sentence.place().paragraph().id().equals(paragraph);
      paragraph = sentence.place().paragraph().id();
      for (Phrases.Match<String> hedge : hedges.hedges().in(sentence.forms())) {
        hedged(sentence, hedge, hedges, first)
            .ifPresent(found ->
                byWords.computeIfAbsent(found.words(), ignored -> new ArrayList<>()).add(found));
      }
    }
    Remarks remarks = manuscript.remarks(ABOUT);
    byWords.values().forEach(places -> tell(places, remarks));
    return remarks.list();
  }

  private static void tell(List<Hedged> places, Remarks remarks) {
    String gravest =
        ABOUT.cases().stream()
            .filter(kind -> places.stream().anyMatch(place -> place.kind().equals(kind)))
            .findFirst()
            .orElseThrow();
    remarks.add(
        gravest,
        "“%s” half withdraws the judgement; say what was seen, or judge."
            .formatted(places.getFirst().words()),
        null,
        places.stream().map(Hedged::location).toList());
  }

  private static Optional<Hedged> hedged(
      Sentence sentence, Phrases.Match<String> hedge, Hedges hedges, boolean first) {
    List<String> forms = sentence.forms();
    Optional<Integer> judged = judged(forms, hedge.to(), hedges.states());
    if (judged.isEmpty() || forms.subList(0, hedge.from()).stream().anyMatch(REPORTED::contains)) {
      return Optional.empty();
    }
    boolean twice = isHedged(forms.subList(hedge.to(), judged.get()), hedges);
    if (!twice && hedges.strong().at(forms, hedge.from()).isEmpty()) {
      return Optional.empty();
    }
    String kind = twice ? "twice" : first ? "headline" : "inside";
    return Optional.of(new Hedged(sentence, hedge.from(), judged.get() + 1, kind));
  }

  private static boolean isHedged(List<String> words, Hedges hedges) {
    return !words.isEmpty()
        && (!hedges.hedges().in(words).isEmpty() || !hedges.soft().in(words).isEmpty());
  }

  /// The word of the state that the hedge stands before.
  private static Optional<Integer> judged(List<String> forms, int from, Set<String> states) {
    for (int at = from; at < Math.min(forms.size(), from + REACH); at++) {
      if (states.contains(forms.get(at))) {
        return Optional.of(at);
      }
      if (!BETWEEN.contains(forms.get(at))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
