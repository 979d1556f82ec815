package evenhand.check.across;

import evenhand.check.Manuscript;
import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;
import evenhand.check.style.Phrases;
import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.report.Part;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The sentences of a report that judge something, with what they judge: not those that state a
/// grade, ask for something or quote another document.
final class Claims {
  private static final int LEAST_WORDS = 5;

  private Claims() {}

  /// In order.
  static List<Claim> in(Manuscript manuscript) {
    JudgingWords judging = manuscript.setting().style().judgingWords();
    Phrases<String> headlines = manuscript.setting().style().gradeSentences().headlines();
    Form form = manuscript.setting().form();
    Set<String> quoted =
        manuscript.places().stream()
            .filter(place -> place.paragraph().kind() == Kind.QUOTE)
            .map(place -> place.section().id())
            .collect(Collectors.toSet());
    boolean restates = form != null && judging.restating().contains(form.id());
    var claims = new ArrayList<Claim>();
    Claim earlier = null;
    for (Sentence sentence : manuscript.sentences()) {
      boolean goesOn = earlier != null && earlier.sentence().place().equals(sentence.place());
      Claim claim = Claim.of(sentence, goesOn ? earlier : null, judging);
      earlier = claim;
      if (isJudging(sentence, quoted, restates)
          && headlines.at(sentence.forms(), 0).isEmpty()
          && !manuscript.isJudgement(sentence)) {
        claims.add(claim);
      }
    }
    return claims;
  }

  /// Covers, and annexes about no aspect (what the grades mean, who inspected), unless the form
  /// judges things again in its annex.
  private static boolean isImprint(Section section, boolean restates) {
    return section.part() == Part.FRONT
        || (!restates && section.part() == Part.ANNEX && section.aspect() == null);
  }

  /// @param quoted the sections that quote another document, whose bullets may be part of it
  private static boolean isJudging(Sentence sentence, Set<String> quoted, boolean restates) {
    boolean kind =
        switch (sentence.place().paragraph().kind()) {
          case PARAGRAPH, BULLET, STRENGTH, WEAKNESS, JUDGEMENT -> true;
          case RECOMMENDATION, AREA_FOR_DEVELOPMENT, TABLE, CAPTION, FOOTNOTE, QUOTE -> false;
        };
    return kind
        && !quoted.contains(sentence.place().section().id())
        && sentence.words().size() >= LEAST_WORDS
        && !isImprint(sentence.place().section(), restates)
        && sentence.place().isProse();
  }
}
