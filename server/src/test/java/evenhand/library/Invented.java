package evenhand.library;

import evenhand.read.UnreadableReportException;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.report.Section;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Reports about places that do not exist, as files of a small format of the tests' own:
///
///     authority | form | year | overall
///     # heading | aspect | grade
///     a paragraph
public final class Invented {
  private static final List<String> WHO =
      List.of("Social workers", "Managers", "Carers", "Leaders", "Health visitors", "Teachers");
  private static final List<String> HOW =
      List.of("rarely", "usually", "promptly", "carefully", "too seldom", "increasingly");
  private static final List<String> WHAT =
      List.of("visit", "listen to", "plan with", "review", "record the views of", "support");
  private static final List<String> WHOM =
      List.of("unborn babies", "care leavers", "disabled children", "young carers", "families");
  private static final List<String> WHERE =
      List.of("in Norbridge", "at the Larch Street hub", "out of hours", "near Ashmere", "at home");

  private Invented() {}

  /// Reads the tests' own format; refuses a file that begins with `broken`.
  public static Report read(String file, byte[] bytes) throws UnreadableReportException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("broken")) {
      throw new UnreadableReportException("broken-file", "This file is broken.");
    }
    if (text.startsWith("fault")) {
      throw new IllegalStateException("a fault of the reader");
    }
    String[] lines = text.split("\n");
    String[] head = lines[0].split("\\|");
    var sections = new ArrayList<Section>();
    var paragraphs = new ArrayList<Paragraph>();
    String[] at = {"", "", ""};
    for (int i = 1; i <= lines.length; i++) {
      if (i == lines.length || lines[i].startsWith("#")) {
        if (!paragraphs.isEmpty()) {
          sections.add(section(sections.size() + 1, at, paragraphs));
        }
        paragraphs.clear();
        at = i == lines.length ? at : lines[i].substring(1).split("\\|", -1);
      } else {
        int number = i;
        paragraphs.add(
            new Paragraph(
                "s%dp%d".formatted(sections.size() + 1, paragraphs.size() + 1),
                String.valueOf(number),
                lines[i].startsWith("|") ? Kind.TABLE : Kind.PARAGRAPH,
                lines[i],
                1 + i / 20,
                List.of()));
      }
    }
    return new Report(
        file,
        TextKey.hex(bytes),
        head[1].strip(),
        "A report on " + head[0].strip(),
        head[0].strip(),
        LocalDate.of(Integer.parseInt(head[2].strip()), 3, 14),
        List.of(),
        null,
        List.of("outstanding", "good", "requires-improvement", "inadequate"),
        head[3].strip(),
        4,
        List.of(),
        sections,
        List.of(),
        List.of("a warning"));
  }

  private static Section section(int n, String[] heading, List<Paragraph> paragraphs) {
    return new Section(
        "s" + n,
        heading[0].strip(),
        2,
        Part.MAIN,
        blankAsNull(heading[1]),
        blankAsNull(heading[2]),
        List.copyOf(paragraphs));
  }

  private static @Nullable String blankAsNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  /// A file of a report with random paragraphs, the same for the same seed.
  public static String file(long seed, int paragraphs) {
    var random = new Random(seed);
    var text = new StringBuilder("Borough of Place%d | ilacs-2018 | 2019 | good\n".formatted(seed));
    text.append("# The experiences of children | in-care | good\n");
    for (int i = 0; i < paragraphs; i++) {
      text.append(paragraph(random)).append('\n');
    }
    return text.toString();
  }

  static String paragraph(Random random) {
    var text = new StringBuilder();
    int sentences = 1 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      text.append(text.isEmpty() ? "" : " ")
          .append(any(WHO, random))
          .append(' ')
          .append(any(HOW, random))
          .append(' ')
          .append(any(WHAT, random))
          .append(' ')
          .append(any(WHOM, random))
          .append(' ')
          .append(any(WHERE, random))
          .append(" (%d cases).".formatted(random.nextInt(1000)));
    }
    return text.toString();
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
