package evenhand.write;

import evenhand.form.Aspect;
import evenhand.form.Form;
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
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A report of random sections, kinds, numbers and texts that look like marks of every format.
final class RandomReport {
  private static final String[] WORDS = {
    "children",
    "Leaders",
    "are",
    "good.",
    "plans",
    "2.1",
    "12",
    "–",
    "‘early",
    "help’",
    "(LSCB)",
    "*bold*",
    "_low_",
    "`code`",
    "<b>",
    "</p>",
    "&amp;",
    "&",
    "<!--",
    "-->",
    "--",
    "|",
    "\\",
    "\\|",
    "#",
    "##",
    "- ",
    "> ",
    "3.",
    "A4.",
    "(a)",
    "[x](y)",
    "![z]",
    "~~",
    "é",
    "ﬁ",
    "😀",
    "•",
    "o",
    "“quoted”",
    "\u2028x",
    "1)",
    "+",
    "=",
    "---",
    "===",
    "section",
    "cover",
    "www.x.org",
    "\u00a0y",
    "evenhand",
    "{\"a\":1}",
    "'",
    "\"",
    "$1",
    "%s",
    "“",
    "x\ty"
  };

  private final Random random;
  private final Form form;

  private RandomReport(Random random, Form form) {
    this.random = random;
    this.form = form;
  }

  static Report of(Random random, Form form) {
    return new RandomReport(random, form).report();
  }

  private Report report() {
    var sections = new ArrayList<Section>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      sections.add(section(random.nextInt(4) == 0 ? "x" + i : "s" + (i + 1)));
    }
    return new Report(
        "a.pdf",
        "0",
        form.id(),
        text(1 + random.nextInt(8)),
        random.nextBoolean() ? null : text(3),
        random.nextBoolean() ? null : LocalDate.of(2020, 1 + random.nextInt(12), 5),
        random.nextBoolean()
            ? List.of()
            : List.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 8)),
        random.nextBoolean() ? null : text(1),
        form.scale().ids(),
        random.nextBoolean() ? null : "good",
        null,
        grades(),
        sections,
        recommendations(sections),
        random.nextBoolean() ? List.of() : List.of("grades: “" + text(3) + "” --> doubtful"));
  }

  private List<Grade> grades() {
    var grades = new ArrayList<Grade>();
    for (Aspect aspect : form.aspects()) {
      if (random.nextBoolean()) {
        boolean judged = random.nextInt(4) > 0;
        grades.add(
            new Grade(
                aspect.id(),
                text(4),
                random.nextInt(4) == 0 ? "council" : null,
                judged ? "good" : null,
                null,
                judged ? null : "not judged"));
      }
    }
    return grades;
  }

  private Section section(String id) {
    var paragraphs = new ArrayList<Paragraph>();
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      paragraphs.add(paragraph(id + (random.nextInt(9) == 0 ? "q" : "p") + (i + 1)));
    }
    String heading = random.nextInt(4) == 0 ? "" : text(1 + random.nextInt(6));
    Part part = one(List.of(Part.values()));
    boolean of = !form.aspects().isEmpty() && random.nextBoolean();
    return new Section(
        id,
        heading,
        1 + random.nextInt(9),
        part,
        of ? one(form.aspects()).id() : null,
        of && random.nextBoolean() ? "good" : null,
        paragraphs);
  }

  private Paragraph paragraph(String id) {
    Kind kind = one(List.of(Kind.values()));
    boolean table = kind == Kind.TABLE;
    return new Paragraph(
        id,
        table ? null : number(),
        kind,
        table ? table() : text(1 + random.nextInt(25)),
        null,
        List.of());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private @Nullable String number() {
    String[] numbers = {"1", "2", "3", "7", "12", "A4", "2.1", "b", "iv", "1)", "*"};
    return random.nextBoolean() ? null : numbers[random.nextInt(numbers.length)];
  }

  private String table() {
    int width = 1 + random.nextInt(4);
    var rows = new ArrayList<String>();
    int height = 1 + random.nextInt(4);
    for (int row = 0; row < height; row++) {
      var cells = new ArrayList<String>();
      for (int i = 0; i < width; i++) {
        cells.add(random.nextInt(5) == 0 ? "" : text(1 + random.nextInt(4)));
      }
      rows.add(String.join("\t", cells));
    }
    return String.join("\n", rows);
  }

  /// One line with single spaces, as every text of a report is.
  private String text(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(text.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return Legal.line(text.toString());
  }

  private List<Recommendation> recommendations(List<Section> sections) {
    var all = new ArrayList<Recommendation>();
    for (Section section : sections) {
      for (Paragraph paragraph : section.paragraphs()) {
        if (paragraph.kind() == Kind.RECOMMENDATION) {
          all.add(
              new Recommendation(
                  random.nextInt(5) == 0
                      ? text(5)
                      : Recommendation.text(section.paragraphs(), paragraph.id()),
                  random.nextBoolean() ? null : "within six months",
                  random.nextBoolean() ? null : "the council",
                  section.id(),
                  paragraph.id()));
        }
      }
    }
    return all;
  }
}
