package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.Sentence;
import evenhand.check.style.Acronyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An abbreviation is spelt out at first use, once.
///
/// The annex is a document of its own: there what the report spelt out counts for little. An
/// abbreviation that any reader knows needs nothing; one that is common in the field and never
/// spelt out is house style, an unknown one stops the reader.
public final class AcronymCheck implements ReportCheck {
  private static final About ABOUT =
      new About(
          "acronym",
          "acronyms",
          List.of("never", "name", "never-common", "annex", "late", "twice", "redundant"),
          "An abbreviation is used without being spelt out, before it is, or is spelt out twice.",
          """
          # Being healthy
          1. Few young [people vote in the NYPA elections].
          """,
          """
          # Being healthy
          1. The Norbridge Young People's Assembly (NYPA) meets monthly with the NHS.
          2. Few young people vote in NYPA elections.
          """);

  private static final Pattern CALLED = Pattern.compile("(?i)\\b(?:known as|called|named) $");

  /// Letters chosen to be said as a word name a thing: ECHO, NOVA.
  private static final Pattern SAYABLE =
      Pattern.compile(
          "(?:[^AEIOU]{0,2}[AEIOU]){2,}+[^AEIOU]{0,2}|[^AEIOU]{1,2}[AEIOU]{1,2}[^AEIOU]{1,2}");

  /// Words shown on either side of an abbreviation that the reader cannot know.
  private static final int AROUND = 4;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Acronyms known = manuscript.setting().style().acronyms();
    Map<String, List<AcronymUse>> main = AcronymUses.in(manuscript, false);
    main.forEach((letters, uses) -> look(letters, uses, false, known, manuscript, remarks));
    AcronymUses.in(manuscript, true)
        .forEach((letters, uses) ->
            look(letters, uses, isExplained(main.get(letters)), known, manuscript, remarks));
    return remarks.list();
  }

  private static void look(
      String letters,
      List<AcronymUse> uses,
      boolean elsewhere,
      Acronyms known,
      Manuscript manuscript,
      Remarks remarks) {
    if (known.needsNoExpansion(letters)) {
      return;
    }
    List<AcronymUse> explained = uses.stream().filter(AcronymUse::explained).toList();
    AcronymUse first = uses.getFirst();
    Optional<String> words = known.expansion(letters);
    if (explained.isEmpty()) {
      String kind =
          elsewhere
              ? "annex"
              : words.isPresent() ? "never-common" : isName(first, known) ? "name" : "never";
      remarks.add(
          kind,
          "“%s” is %s.%s"
              .formatted(
                  letters,
                  elsewhere
                      ? "spelt out in the report but not in this annex, which is read by itself"
                      : "never spelt out",
                  words.map(text -> " It may stand for “%s”.".formatted(text)).orElse("")),
          words.map(text -> text + " (" + letters + ")").orElse(null),
          kind.equals("never") ? inContext(first, manuscript) : List.of(place(first)));
    } else if (!first.explained()) {
      remarks.add(
          "late",
          "“%s” is used here before it is spelt out.".formatted(letters),
          place(first),
          place(explained.getFirst()));
    } else if (explained.size() > 1) {
      remarks.add(
          "twice",
          "“%s” is spelt out more than once.".formatted(letters),
          place(explained.get(1)),
          place(explained.getFirst()));
    }
    uses.stream()
        .filter(use -> repeatsLastWord(use, words))
        .findFirst()
        .ifPresent(use ->
            remarks.add(
                "redundant",
                "The last letter of “%s” already stands for this word.".formatted(letters),
                letters,
                List.of(use.sentence().location(use.at(), use.at() + 2))));
  }

  private static boolean isExplained(@Nullable List<AcronymUse> uses) {
    return uses != null && uses.stream().anyMatch(AcronymUse::explained);
  }

  /// ‘MOVE’, the MOVE programme: letters that name a thing.
  private static boolean isName(AcronymUse use, Acronyms known) {
    String text = use.sentence().text();
    int start = use.sentence().words().get(use.at()).start();
    boolean quoted = start > 0 && "'‘’\"“".indexOf(text.charAt(start - 1)) >= 0;
    List<String> forms = use.sentence().forms();
    boolean called = use.at() > 0 && CALLED.matcher(text.substring(0, start)).find();
    return quoted
        || called
        || SAYABLE.matcher(use.letters()).matches()
        || (use.at() + 1 < forms.size() && known.isThing(forms.get(use.at() + 1)));
  }

  private static boolean repeatsLastWord(AcronymUse use, Optional<String> words) {
    List<String> forms = use.sentence().forms();
    return words.isPresent()
        && use.at() + 1 < forms.size()
        && words.get().toLowerCase(Locale.ROOT).endsWith(" " + forms.get(use.at() + 1))
        && use.sentence().words().get(use.at() + 1).start()
            == use.sentence().words().get(use.at()).end() + 1
        && use.sentence().words().get(use.at()).text().equals(use.letters());
  }

  /// An unknown abbreviation with the words around it, and a name in the report that it may be
  /// short for.
  private static List<Location> inContext(AcronymUse use, Manuscript manuscript) {
    int words = use.sentence().words().size();
    var places = new ArrayList<Location>();
    places.add(
        use.sentence()
            .location(Math.max(0, use.at() - AROUND), Math.min(words, use.at() + AROUND + 1)));
    for (Sentence sentence : manuscript.sentences()) {
      FullNames.in(sentence, use.letters()).ifPresent(places::add);
      if (places.size() > 1) {
        break;
      }
    }
    return places;
  }

  private static Location place(AcronymUse use) {
    return use.sentence().location(use.at(), use.at() + 1);
  }
}
