package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.PersonNames;
import evenhand.report.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// No child, family or member of staff is named. Everything in the running text that looks like a
/// person's name is shown once; covers, addresses and letterheads name people by right.
public final class PersonName implements ReportCheck {
  private static final About ABOUT =
      new About(
          "person-name",
          "names",
          List.of("name"),
          "A person seems to be named. Covers, addresses and inspectors are left alone.",
          """
          # Children in care
          1. One young carer, [Sarah Middleham], spoke to inspectors about her brother.
          """,
          """
          # Children in care
          1. One young carer spoke to inspectors at the Sarah Middleham Centre about her brother.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    PersonNames names = manuscript.setting().style().personNames();
    var told = new HashSet<String>();
    for (Sentence sentence : manuscript.sentences()) {
      if (sentence.place().section().part() == Part.FRONT || !sentence.place().isProse()) {
        continue;
      }
      for (int at = 0; at + 1 < sentence.words().size(); at++) {
        int to = end(sentence, at, names);
        if (to > at) {
          Location place = sentence.location(at, to);
          if (told.add(place.quote().toLowerCase(Locale.ROOT))) {
            remarks.add("name", "This looks like a person's name. Should it stand here?", place);
          }
          at = to - 1;
        }
      }
    }
    return remarks.list();
  }

  /// The word after the last of a name that begins at `at`; `at` where none does.
  private static int end(Sentence sentence, int at, PersonNames names) {
    String form = sentence.forms().get(at);
    boolean title = names.titles().contains(form);
    if (!isCapital(sentence, at)
        || !(title || names.firstNames().contains(form))
        || !isCapital(sentence, at + 1)
        || isOther(sentence, at - 1, names)
        || isOther(sentence, at + 1, names)) {
      return at;
    }
    int to = at + 2;
    while (to < sentence.words().size() && isCapital(sentence, to) && isJoined(sentence, to - 1)) {
      to++;
    }
    boolean last = isOther(sentence, to - 1, names) || isOther(sentence, to, names);
    boolean signs = sentence.place().section().part() == Part.LETTER && closes(sentence);
    return last || signs || !isJoined(sentence, at) ? at : to;
  }

  /// A letter begins and ends with names.
  private static boolean closes(Sentence sentence) {
    String text = sentence.place().text();
    return text.contains("Yours ") || text.contains("Dear ") || text.length() < 120;
  }

  private static boolean isOther(Sentence sentence, int at, PersonNames names) {
    return at >= 0
        && at < sentence.forms().size()
        && names.notPersons().contains(sentence.forms().get(at));
  }

  private static boolean isCapital(Sentence sentence, int at) {
    String word = sentence.words().get(at).text();
    return Character.isUpperCase(word.charAt(0))
        && !(word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT)));
  }

  private static boolean isJoined(Sentence sentence, int at) {
    String between =
        sentence
            .text()
            .substring(sentence.words().get(at).end(), sentence.words().get(at + 1).start());
    return between.isBlank() || between.equals(". ");
  }
}
