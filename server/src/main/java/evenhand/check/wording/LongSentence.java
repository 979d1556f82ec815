package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.check.Word;
import evenhand.report.Kind;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.List;

/// A sentence too long to take in at one reading. Lists are read item by item, so a sentence with a
/// colon or semicolons is left alone until it is very long.
public final class LongSentence implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "long-sentence",
          "language",
          List.of("very-long", "long"),
          "A sentence has more words than the house allows.",
          """
          # Leaders
          1. [Leaders and managers across the council and its partners have over the last two years worked hard and with some success to bring together the many plans and strategies that had been written by separate teams at separate times and to make of them one plan that staff understand and that children and their families know and like and can see acted on.]
          """,
          """
          # Leaders
          1. Leaders have brought the many plans together. Staff understand the one plan that is left, and families like it.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    if (place.paragraph().kind() == Kind.TABLE) {
      return remarks.list();
    }
    int longer = setting.style().hedges().longSentence();
    int longest = setting.style().hedges().veryLongSentence();
    for (Span span : Sentences.split(place.text())) {
      String text = span.in(place.text());
      int words = Word.of(text).size();
      boolean isList = text.indexOf(':') >= 0 || text.indexOf(';') >= 0;
      if (words > longest || (words > longer && !isList)) {
        remarks.add(
            words > longest ? "very-long" : "long",
            "This sentence has %d words; could it be two?".formatted(words),
            place.at(span));
      }
    }
    return remarks.list();
  }
}
