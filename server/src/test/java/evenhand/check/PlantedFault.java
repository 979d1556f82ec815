package evenhand.check;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A line of a draft's list of faults: words that must be found, that must be let pass, or that
/// nobody planted and a reader would defend all the same.
///
/// @param least the severity that the finding must at least have
/// @param quotes the words, at one place or two
record PlantedFault(
    Expect expect,
    String category,
    Severity least,
    List<String> places,
    List<String> quotes,
    String why) {
  enum Expect {
    MUST,
    MUST_NOT,
    DEFENDED
  }

  private static final String ABSENT = "absent";

  /// A longer quote of ours shows nobody where to look.
  private static final int LONGEST = 60;

  private static final Set<String> STOP =
      Set.of(
          "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "for", "by", "with", "is",
          "are", "was", "were", "be", "been", "has", "have", "had", "this", "that", "these",
          "those", "their", "its", "it", "as", "from", "not", "but", "which", "who", "there",
          "they");

  static List<PlantedFault> read(Path list) throws IOException {
    var faults = new ArrayList<PlantedFault>();
    for (String line : Files.readAllLines(list).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 8) {
        throw new IOException("%s: not eight cells: %s".formatted(list.getFileName(), line));
      }
      boolean two = !cells[6].isEmpty();
      faults.add(
          new PlantedFault(
              Expect.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
              cells[1],
              Severity.valueOf(cells[2].toUpperCase(Locale.ROOT)),
              two ? List.of(cells[3], cells[5]) : List.of(cells[3]),
              two ? List.of(cells[4], cells[6]) : List.of(cells[4]),
              cells[7]));
    }
    return faults;
  }

  /// What of it does not stand in the report where it says; empty where all does.
  List<String> misplaced(Report report) {
    var misplaced = new ArrayList<String>();
    for (int i = 0; i < quotes.size(); i++) {
      if (!places.get(i).equals(ABSENT) && !stands(report, places.get(i), quotes.get(i))) {
        misplaced.add(places.get(i) + ": " + quotes.get(i));
      }
    }
    return misplaced;
  }

  private static boolean stands(Report report, String place, String quote) {
    if (place.equals("grades")) {
      return report.grades().stream().anyMatch(grade -> grade.label().contains(quote));
    }
    for (Section section : report.sections()) {
      String part = section.part().id();
      if (place.equals(part + " heading") && section.heading().contains(quote)) {
        return true;
      }
      for (Paragraph paragraph : section.paragraphs()) {
        String number = paragraph.number() == null ? "" : " " + paragraph.number();
        if (place.equals(part + number) && paragraph.text().contains(quote)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the finding shows half the content words of each quote, or words that lie within it,
  /// each in another quote of its own. A finding of another category counts only above low: checks
  /// that list questions would otherwise find much by accident. What is absent must be named in the
  /// finding's message.
  boolean isShownBy(Finding finding, Report report) {
    if (!finding.category().equals(category) && finding.severity() == Severity.LOW) {
      return false;
    }
    if (places.getFirst().equals(ABSENT)) {
      return finding.message().contains(quotes.getFirst());
    }
    var all = new HashSet<Integer>();
    for (String quote : quotes) {
      Set<Integer> shown = showing(quote, finding.locations(), report);
      if (shown.isEmpty()) {
        return false;
      }
      all.addAll(shown);
    }
    return all.size() >= quotes.size();
  }

  boolean isFoundBy(Finding finding, Report report) {
    return isShownBy(finding, report) && finding.severity().compareTo(least) <= 0;
  }

  /// Whether a finding of this category, above low, lies on the words.
  boolean isRaisedBy(Finding finding, Report report) {
    return finding.category().equals(category)
        && finding.severity() != Severity.LOW
        && finding.locations().stream()
            .anyMatch(location -> lies(location, quotes.getFirst(), report, false));
  }

  /// @param within whether it must lie in the quote as a whole, or only touch it
  private static boolean lies(Location location, String quote, Report report, boolean within) {
    for (Section section : report.sections()) {
      for (Paragraph paragraph : section.paragraphs()) {
        int at = paragraph.text().indexOf(quote);
        if (paragraph.id().equals(location.paragraph()) && at >= 0) {
          int end = at + quote.length();
          return within
              ? location.start() >= at && location.end() <= end
              : location.start() < end && at < location.end();
        }
      }
    }
    return false;
  }

  private static Set<Integer> showing(String quote, List<Location> ours, Report report) {
    var showing = new HashSet<Integer>();
    Set<String> wanted = content(quote);
    for (int i = 0; i < ours.size(); i++) {
      String shown = ours.get(i).quote();
      Set<String> words = new HashSet<>(Words.forms(shown));
      boolean shortEnough = shown.split("\\s+").length <= LONGEST;
      boolean half = 2 * wanted.stream().filter(words::contains).count() >= wanted.size();
      if (shortEnough && (half || lies(ours.get(i), quote, report, true))) {
        showing.add(i);
      }
    }
    return showing;
  }

  private static Set<String> content(String text) {
    var words = new HashSet<>(Words.forms(text));
    var all = Set.copyOf(words);
    words.removeAll(STOP);
    return words.isEmpty() ? all : words;
  }
}
