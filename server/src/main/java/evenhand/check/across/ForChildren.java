package evenhand.check.across;

import evenhand.check.Manuscript;
import evenhand.report.Paragraph;
import evenhand.report.Section;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Which sections are a letter to children or a summary for them.
final class ForChildren {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)\\b(?:letter|summary|report|what .{0,30}(?:found|told|think))\\b.{0,20}\\b(?:to|for)\\b.{0,12}\\b(?:children|young people|pupils)\\b"
              + "|\\b(?:children|young people)(?:'s|’s)? (?:and young people(?:'s|’s)? )?(?:summary|version)\\b");

  private static final Pattern GREETING =
      Pattern.compile("(?i)^dear (?:all )?(?:children|young people|pupils)\\b");

  private ForChildren() {}

  /// By their heading, or by how they begin.
  static Set<String> sections(Manuscript manuscript) {
    var letters = new HashSet<String>();
    for (Section section : manuscript.report().sections()) {
      boolean greets =
          section.paragraphs().stream()
              .map(Paragraph::text)
              .limit(2)
              .anyMatch(text -> GREETING.matcher(text).find());
      if (greets || HEADING.matcher(section.heading()).find()) {
        letters.add(section.id());
      }
    }
    return letters;
  }
}
