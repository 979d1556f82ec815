package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.ParagraphCheck;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.Setting;
import evenhand.report.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slips of the keyboard that a spelling checker passes: a word twice, a bracket never closed.
/// Doubled words that English allows ("that that", "had had") are let pass.
public final class Slips implements ParagraphCheck {
  private static final About ABOUT =
      new About(
          "slip",
          "language",
          List.of("doubled-word", "bracket", "article"),
          "A word stands twice in a row, a bracket is left open, or “a” stands where an abbreviation wants “an”.",
          """
          # Leaders
          1. Leaders meet [the the] board each month.
          """,
          """
          # Leaders
          1. Leaders had had no plan (see above). It is clear that that has changed. A UK scheme and an NHS trust help.
          """);

  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}’'-])(?!that\\b|had\\b|is\\b|in\\b|on\\b)(\\p{L}+)\\s+(\\1)(?![\\p{L}\\p{N}’'-])");

  /// Abbreviations of which it is certain how they begin when said: those without a vowel are said
  /// letter by letter, and A, E, I and O sound alike as letters and in words.
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:(?<article>(?<=^|[.!?] )A|\\ba)(?= (?:[FHLMNRSX][B-DF-HJ-NP-TV-Z]|[AEIO][A-Z]))"
              + "|(?<wrong>(?<=^|[.!?] )An|\\ban)(?= [BCDGJKPQTVWYZ][B-DF-HJ-NP-TV-Z]))"
              + " (?<letters>[B-DF-HJ-NP-TV-Z]{2,6}|[AEIO][A-Z]{1,5})(?:s|[’']s)?\\b");

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
    Matcher matcher = DOUBLED.matcher(place.text());
    while (matcher.find()) {
      if (isCapitals(matcher.group(1)) != isCapitals(matcher.group(2))) {
        continue; // "as AS"
      }
      remarks.add(
          "doubled-word",
          "“%s” stands here twice.".formatted(matcher.group(1)),
          matcher.group(1),
          List.of(place.at(matcher.start(), matcher.end())));
    }
    articles(place, remarks);
    int open = lastOpen(place.text());
    if (open >= 0) {
      remarks.add(
          "bracket",
          "This bracket is never closed.",
          place.at(open, Math.min(place.text().length(), open + 40)));
    }
    return remarks.list();
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static void articles(Place place, Remarks remarks) {
    Matcher matcher = ARTICLE.matcher(place.text());
    while (matcher.find()) {
      boolean bare = matcher.group("article") != null;
      int end = bare ? matcher.end("article") : matcher.end("wrong");
      String right = place.text().charAt(matcher.start()) + (bare ? "n" : "");
      remarks.add(
          "article",
          "“%s” is said letter by letter, and so wants “%s”."
              .formatted(matcher.group("letters"), right.toLowerCase(Locale.ROOT)),
          right,
          List.of(place.at(matcher.start(), end)));
    }
  }

  /// Where a round bracket opens that nothing closes; -1 where there is none.
  private static int lastOpen(String text) {
    int depth = 0;
    int open = -1;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '(') {
        open = depth == 0 ? at : open;
        depth++;
      } else if (text.charAt(at) == ')' && depth > 0) {
        depth--;
      }
    }
    return depth > 0 ? open : -1;
  }
}
