package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.check.Word;
import evenhand.check.style.Phrases;
import java.util.List;

/// Phrases that fill a line and judge nothing. The list is the house's.
public final class Vague implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "vague",
          "hedging",
          List.of("phrase"),
          "A phrase of the house's list says nothing that a reader could act on.",
          """
          # Leaders
          1. A new board has been set up. [These are all positive steps].
          """,
          """
          # Leaders
          1. A new board has been set up. Its challenge has cut the time that children wait.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Place place, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    List<Word> words = Word.of(place.text());
    List<String> forms = words.stream().map(Word::lower).toList();
    for (Phrases.Match<String> match : setting.style().hedges().vague().in(forms)) {
      remarks.add(
          "phrase",
          "“%s” judges nothing; say what it led to, or leave it out.".formatted(match.value()),
          place.at(words.get(match.from()).start(), words.get(match.to() - 1).end()));
    }
    return remarks.list();
  }
}
