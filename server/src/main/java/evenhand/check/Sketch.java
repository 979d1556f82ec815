package evenhand.check;

import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A small invented report in a few lines, in which the checks' examples and tests are written:
///
///     form jar-2005
///     published 2007-02-06
///     scale outstanding good adequate inadequate
///     grade staying-safe good Staying safe
///     # Staying safe | main | staying-safe
///     12. A numbered paragraph with [the words looked for].
///     - A bullet.
///     (recommendation) Any other kind of paragraph.
///
/// A section may leave out its part (main) and its aspect. It takes the first grade of its aspect.
/// A grade `-` is one not judged; `aspect/column` names a column of the table.
///
/// @param marked the words in square brackets, in order
public record Sketch(Report report, List<String> marked) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)*+)\\. (.*)");
  private static final Pattern OF_KIND = Pattern.compile("\\(([a-z-]+)\\) (.*)");
  private static final Pattern MARK = Pattern.compile("\\[([^\\]]*)\\]");

  public static Sketch of(String lines) {
    var marked = new ArrayList<String>();
    Matcher mark = MARK.matcher(lines);
    while (mark.find()) {
      marked.add(mark.group(1));
    }
    return new Sketch(new Builder().read(MARK.matcher(lines).replaceAll("$1")), marked);
  }

  /// Reads line by line; used once.
  private static final class Builder {
    private @Nullable String form;
    private @Nullable LocalDate published;
    private @Nullable String overall;
    private List<LocalDate> inspected = List.of();
    private List<String> scale = List.of();
    private final List<Grade> grades = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private @Nullable String heading;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    Report read(String lines) {
      lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
      close();
      return new Report(
          "sketch.txt",
          Integer.toHexString(lines.hashCode()),
          form,
          "Sketch",
          "Norbridge",
          published,
          inspected,
          null,
          scale,
          overall,
          null,
          grades,
          sections,
          recommendations,
          List.of());
    }

    private void line(String line) {
      if (line.startsWith("#")) {
        close();
        heading = line;
      } else if (heading != null) {
        paragraph(line);
      } else {
        head(line.split(" ", 4));
      }
    }

    private void head(String[] words) {
      switch (words[0]) {
        case "form" -> form = words[1];
        case "published" -> published = LocalDate.parse(words[1]);
        case "inspected" ->
            inspected = List.of(LocalDate.parse(words[1]), LocalDate.parse(words[2]));
        case "overall" -> overall = words[1];
        case "scale" -> scale = List.of(String.join(" ", words).substring(6).split(" "));
        case "grade" -> grades.add(grade(words));
        default ->
            throw new IllegalArgumentException("a sketch knows no line “%s …”".formatted(words[0]));
      }
    }

    private static Grade grade(String[] words) {
      String[] aspect = words[1].split("/");
      boolean judged = !words[2].equals("-");
      return new Grade(
          aspect[0],
          words.length > 3 ? words[3] : aspect[0],
          aspect.length > 1 ? aspect[1] : null,
          judged ? words[2] : null,
          null,
          judged ? null : "not judged");
    }

    private void paragraph(String line) {
      String section = "s" + (sections.size() + 1);
      String id = section + "p" + (paragraphs.size() + 1);
      Matcher numbered = NUMBERED.matcher(line);
      Matcher ofKind = OF_KIND.matcher(line);
      if (numbered.matches()) {
        add(id, numbered.group(1), Kind.PARAGRAPH, numbered.group(2));
      } else if (line.startsWith("- ")) {
        add(id, null, Kind.BULLET, line.substring(2));
      } else if (ofKind.matches()) {
        Kind kind = Kind.of(ofKind.group(1));
        add(id, null, kind, ofKind.group(2));
        if (kind == Kind.RECOMMENDATION || kind == Kind.AREA_FOR_DEVELOPMENT) {
          recommendations.add(new Recommendation(ofKind.group(2), null, null, section, id));
        }
      } else {
        add(id, null, Kind.PARAGRAPH, line);
      }
    }

    private void add(String id, @Nullable String number, Kind kind, String text) {
      paragraphs.add(new Paragraph(id, number, kind, text, null, List.of()));
    }

    private void close() {
      if (heading == null) {
        return;
      }
      String[] parts = heading.split("\\|");
      String words = parts[0].strip();
      int level = words.length() - words.replaceFirst("^#+", "").length();
      Part part = parts.length > 1 ? Part.of(parts[1].strip().toLowerCase(Locale.ROOT)) : Part.MAIN;
      String aspect = parts.length > 2 ? parts[2].strip() : null;
      sections.add(
          new Section(
              "s" + (sections.size() + 1),
              words.substring(level).strip(),
              level,
              part,
              aspect,
              gradeOf(aspect),
              paragraphs));
      paragraphs.clear();
    }

    private @Nullable String gradeOf(@Nullable String aspect) {
      return grades.stream()
          .filter(grade -> grade.aspect().equals(aspect))
          .map(Grade::grade)
          .findFirst()
          .orElse(null);
    }
  }
}
