package evenhand.check.figures;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Place;
import evenhand.check.Remarks;
import evenhand.check.SectionCheck;
import evenhand.check.Setting;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import evenhand.text.Sentences;
import evenhand.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A count that is stated, against the list that follows it.
///
/// A list in the sentence is counted by its semicolons, or by its commas where each item is short
/// and no comma can be inside one; a list of bullets by its bullets, where all stand together.
public final class ListCount implements SectionCheck {
  private static final About ABOUT =
      new About(
          "list-count",
          "figures",
          List.of("differs"),
          "The number announced is not the number of items that follow.",
          """
          # Leaders
          1. The plan has [four priorities: health, safety and attendance].
          """,
          """
          # Leaders
          1. The plan has three priorities: health, safety and attendance.
          2. It names the following two groups:
          - children in care
          - care leavers.
          """);

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: [a-z-]+){0,2} "
              + "(?:priorities|aims|objectives|themes|strands|areas|groups|categories|elements|principles|recommendations|outcomes|judgements|stages|pillars|goals|aspects|criteria|actions|reasons|questions|levels|partners|agencies)"
              + "(?:[^.:;]{0,40})?:\\s*(.*)$");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Section section, Setting setting) {
    Remarks remarks = setting.remarks(ABOUT);
    List<Paragraph> paragraphs = section.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Place place = Place.of(section, paragraphs.get(i));
      for (Span span : Sentences.split(place.text())) {
        Matcher announced = ANNOUNCED.matcher(span.in(place.text()));
        if (announced.find()) {
          int stated = NUMBERS.indexOf(announced.group(1).toLowerCase(Locale.ROOT));
          int counted =
              announced.group(2).isBlank() ? bullets(paragraphs, i + 1) : items(announced.group(2));
          if (counted > 1 && counted != stated) {
            remarks.add(
                "differs",
                "%d are announced and %d follow.".formatted(stated, counted),
                place.at(
                    span.start() + announced.start(), span.end() - stop(span.in(place.text()))));
          }
        }
      }
    }
    return remarks.list();
  }

  private static int stop(String sentence) {
    return sentence.endsWith(".") ? 1 : 0;
  }

  private static int bullets(List<Paragraph> paragraphs, int from) {
    int count = 0;
    while (from + count < paragraphs.size() && paragraphs.get(from + count).kind() == Kind.BULLET) {
      count++;
    }
    return count;
  }

  /// 0 where the items cannot be told.
  private static int items(String list) {
    if (list.contains(";")) {
      return list.split(";").length;
    }
    String[] parts = list.replaceAll("[.)]+$", "").split(", and |, or |,| and ");
    for (String part : parts) {
      if (part.isBlank() || part.trim().split(" ").length > 3) {
        return 0;
      }
    }
    boolean nested = list.split("(?i)\\band\\b", -1).length > 2;
    return nested ? 0 : parts.length;
  }
}
