package evenhand.grading;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.report.Section;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Reports about invented places, with as much praise as is wanted.
final class Invented {
  static final Path HOME = Path.of(System.getProperty("evenhand.home", ".."));
  static final Path CORPUS = HOME.resolve("corpus");

  private static final List<String> SUBJECTS =
      List.of(
          "Early help workers",
          "Social workers",
          "Managers",
          "Foster carers",
          "Personal advisers",
          "The duty team",
          "Leaders",
          "Advocates",
          "Family support workers",
          "Panel members");
  private static final List<String> STRENGTHS =
      List.of(
          "know families well and respond promptly to their worries",
          "build strong and trusting relationships that help children to flourish",
          "provide excellent, highly effective support which makes a real difference",
          "keep thorough and detailed records and review plans regularly",
          "are skilled, committed and creative in how they listen to children");
  private static final List<String> SHORTFALLS =
      List.of(
          "do not visit often enough, and too many children wait too long",
          "fail to recognise risk, which leaves some children at risk of harm",
          "have not completed assessments, and delay and drift are common",
          "lack clear oversight, so that poor practice is not always challenged",
          "write weak plans that are inconsistent and have significant gaps");

  private Invented() {}

  static Form form() throws Exception {
    return FormLibrary.read(CORPUS.resolve("forms")).form("ilacs-2018").orElseThrow();
  }

  /// @param praise the share of sentences that are strengths
  static String sentence(Random random, double praise) {
    List<String> ends = random.nextDouble() < praise ? STRENGTHS : SHORTFALLS;
    return "%s %s."
        .formatted(
            SUBJECTS.get(random.nextInt(SUBJECTS.size())), ends.get(random.nextInt(ends.size())));
  }

  static List<String> paragraphs(Random random, double praise, int sentences) {
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    for (int i = 1; i <= sentences; i++) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence(random, praise));
      if (i % 4 == 0 || i == sentences) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return paragraphs;
  }

  /// A report with one graded section.
  static Report report(
      String id, String authority, @Nullable String grade, List<String> paragraphs) {
    var printed = new ArrayList<Paragraph>();
    for (String text : paragraphs) {
      printed.add(
          new Paragraph("s1p" + (printed.size() + 1), null, Kind.PARAGRAPH, text, null, List.of()));
    }
    Section section =
        new Section(
            "s1", "Children who need help", 1, Part.MAIN, "help-and-protection", grade, printed);
    return new Report(
        "invented.pdf",
        id,
        "ilacs-2018",
        "Inspection of an invented place",
        authority,
        LocalDate.of(2024, 3, 1),
        List.of(),
        null,
        List.of("outstanding", "good", "requires-improvement", "inadequate"),
        null,
        null,
        List.of(),
        List.of(section),
        List.of(),
        List.of());
  }
}
