package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.check.Word;
import evenhand.check.style.Hedges;
import evenhand.check.style.Phrases;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A judgement that is given and half taken back: "children appear safe".
///
/// One hedge in the sentence that opens a paragraph weighs more than one further down; two hedges
/// in a row always weigh. What somebody said of somebody is not the report's own judgement, and a
/// hedge that a figure or a comparison follows is a measure.
public final class HedgedJudgement implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "hedged-judgement",
          "hedging",
          List.of("twice", "headline", "inside"),
          "A judgement is half withdrawn by “appear”, “seems”, “broadly” and the like.",
          """
          # Staying safe
          1. Children [appear safe]. Visits are regular.
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

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    Hedges hedges = setting.style().hedges();
    boolean first = true;
    for (Span span : Sentences.split(place.text())) {
      List<Word> words = Word.of(span.in(place.text()));
      List<String> forms = words.stream().map(Word::lower).toList();
      for (Phrases.Match<String> hedge : hedges.hedges().in(forms)) {
        look(place, span, words, forms, hedge, hedges, first, remarks);
      }
      first = false;
    }
    return remarks.list();
  }

  private static void look(
      Place place,
      Span span,
      List<Word> words,
      List<String> forms,
      Phrases.Match<String> hedge,
      Hedges hedges,
      boolean first,
      Remarks remarks) {
    Optional<Integer> judged = judged(forms, hedge.to(), hedges.states());
    if (judged.isEmpty() || forms.subList(0, hedge.from()).stream().anyMatch(REPORTED::contains)) {
      return;
    }
    int end = judged.get() + 1;
    List<String> inside = forms.subList(hedge.to(), judged.get());
    boolean twice = isHedged(inside, hedges);
    if (!twice && hedges.strong().at(forms, hedge.from()).isEmpty()) {
      return;
    }
    String text = words.get(hedge.from()).text();
    remarks.add(
        twice ? "twice" : first ? "headline" : "inside",
        "“%s” half withdraws the judgement; say what was seen, or judge.".formatted(text),
        place.at(
            span.start() + words.get(hedge.from()).start(),
            span.start() + words.get(end - 1).end()));
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
