package evenhand.check.wording;

import evenhand.check.Manuscript;
import evenhand.check.Note;
import evenhand.check.Sentence;
import evenhand.report.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the abbreviations of one document of a report: its annex, or all the rest.
final class AcronymUses {
  private static final Pattern ACRONYM =
      Pattern.compile("[A-Z]{2,7}(?:-\\d{1,2})?|[A-Z]{2,5}[a-z]?[A-Z]?");

  /// An abbreviation in a sentence, wherever that stands.
  private record Found(String letters, int at, boolean explained) {}

  private static final Note<List<Found>> FOUND = new Note<>("abbreviations");

  private AcronymUses() {}

  static Map<String, List<AcronymUse>> in(Manuscript manuscript, boolean annex) {
    Map<String, List<AcronymUse>> uses = new LinkedHashMap<>();
    for (Sentence sentence : manuscript.sentences()) {
      boolean here = (sentence.place().section().part() == Part.ANNEX) == annex;
      if (here && sentence.place().isProse()) {
        for (Found found : sentence.noted(FOUND, () -> in(sentence))) {
          uses.computeIfAbsent(found.letters(), ignored -> new ArrayList<>())
              .add(new AcronymUse(found.letters(), sentence, found.at(), found.explained()));
        }
      }
    }
    return uses;
  }

  private static List<Found> in(Sentence sentence) {
    if (isShouted(sentence)) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    for (int at = 0; at < sentence.words().size(); at++) {
      String word = sentence.words().get(at).text().replaceFirst("[’']s$", "");
      String letters =
          word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (ACRONYM.matcher(letters).matches() && !isPartOfCode(sentence, at)) {
        found.add(new Found(letters, at, isExplained(sentence, at)));
      }
    }
    return found;
  }

  /// "Child protection plan (CPP)", "CPP (child protection plan)" and "CPP, the plan that …".
  private static boolean isExplained(Sentence sentence, int at) {
    String text = sentence.text();
    int start = sentence.words().get(at).start();
    int end = sentence.words().get(at).end();
    boolean opens = start > 0 && "([".indexOf(text.charAt(start - 1)) >= 0;
    if (opens && at > 0) {
      return true;
    }
    String after = text.substring(end);
    return after.matches("(?s)[’']?s? \\((?:the |an? )?\\p{L}+[ -]\\p{L}+.*")
        || after.matches("(?s),? (?:which )?stands for .*")
        || after.matches("(?s), (?:the|an?) \\p{Ll}+.*");
  }

  /// Postcodes, addresses and course codes: a figure or a slash right beside.
  private static boolean isPartOfCode(Sentence sentence, int at) {
    String text = sentence.text();
    int start = sentence.words().get(at).start();
    int end = sentence.words().get(at).end();
    boolean before = start > 0 && "/@.&".indexOf(text.charAt(start - 1)) >= 0;
    boolean after =
        end < text.length()
            && ("/@&".indexOf(text.charAt(end)) >= 0
                || (end + 1 < text.length()
                    && text.charAt(end) == '.'
                    && Character.isLetterOrDigit(text.charAt(end + 1))));
    return before || after;
  }

  /// A line in capitals holds no abbreviations that can be told.
  private static boolean isShouted(Sentence sentence) {
    long words = sentence.words().stream().filter(word -> word.text().length() > 1).count();
    long capitals =
        sentence.words().stream()
            .filter(word -> word.text().length() > 1 && word.text().matches("[A-Z’']+"))
            .count();
    return capitals * 2 > words;
  }
}
