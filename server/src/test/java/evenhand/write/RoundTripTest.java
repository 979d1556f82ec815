package evenhand.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A report that was written and is read back is the same but for its file, its pages and where on
/// them it stood.
class RoundTripTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final Path SHARED = HOME.resolve("../shared/reports").normalize();
  private static final FormLibrary FORMS = forms();
  private static final ReportReader READER = new ReportReader(FORMS);

  private static FormLibrary forms() {
    try {
      return FormLibrary.read(HOME.resolve("corpus/forms"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Form form(Report report) {
    return report.form() == null ? null : FORMS.form(report.form()).orElse(null);
  }

  private static Report again(Report report, ReportFormat format) throws Exception {
    return READER.read("again." + format.extension(), format.write(report, form(report)));
  }

  /// Without what a file of its own must change.
  private static Report bare(Report r) {
    return new Report(
        "",
        "",
        r.form(),
        r.title(),
        r.authority(),
        r.published(),
        r.inspected(),
        r.reference(),
        r.scale(),
        r.overall(),
        null,
        r.grades().stream()
            .map(g -> new Grade(g.aspect(), g.label(), g.column(), g.grade(), null, g.note()))
            .toList(),
        r.sections().stream().map(RoundTripTest::bare).toList(),
        r.recommendations(),
        r.judgements(),
        r.score(),
        r.warnings());
  }

  private static Section bare(Section section) {
    return section.withParagraphs(
        section.paragraphs().stream()
            .map(p -> new Paragraph(p.id(), p.number(), p.kind(), p.text(), null, List.of()))
            .toList());
  }

  private static void same(Report report, String as) throws Exception {
    for (ReportFormat format : EnumSet.complementOf(EnumSet.of(ReportFormat.PDF))) {
      assertThat(bare(again(report, format))).as("%s as %s", as, format).isEqualTo(bare(report));
    }
  }

  /// A paragraph of prose whose beginning no format has to escape.
  private static boolean isPlain(Paragraph paragraph) {
    return paragraph.kind() == Kind.PARAGRAPH
        && paragraph.text().length() > 200
        && paragraph.text().substring(0, 30).matches("[A-Za-z ,]+");
  }

  static Stream<Path> samples() throws Exception {
    try (var files = Files.list(HOME.resolve("corpus/samples"))) {
      return files.filter(f -> !f.endsWith("README.md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleReports(Path file) throws Exception {
    same(READER.read(file), String.valueOf(file.getFileName()));
  }

  /// Their judgement sentences are those that the form finds, which JSON alone would not look for.
  @Test
  void randomReports() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Form form = FORMS.forms().get(random.nextInt(FORMS.forms().size()));
      Report report = again(RandomReport.of(random, form), ReportFormat.HTML);
      same(report, "seed %d, report %d".formatted(seed, i));
    }
  }

  @Test
  void randomReportsAreReadAsTheyWereMade() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Form form = FORMS.forms().get(random.nextInt(FORMS.forms().size()));
      Report made = RandomReport.of(random, form);
      Report read = again(made, ReportFormat.DOCX);
      assertThat(bare(read).sections()).as("seed %d, %d", seed, i).isEqualTo(bare(made).sections());
      assertThat(read.recommendations()).isEqualTo(made.recommendations());
      assertThat(read.grades()).isEqualTo(made.grades());
      assertThat(read.title()).isEqualTo(made.title());
    }
  }

  /// Comments split the text into runs and say things that are no text of the report.
  @Test
  void randomReportsWithComments() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Form form = FORMS.forms().get(random.nextInt(FORMS.forms().size()));
      Report report = again(RandomReport.of(random, form), ReportFormat.DOCX);
      byte[] file = ReportFormat.docx(report, form(report), randomNotes(random, report));
      Report read = READER.read("again.docx", file);
      assertThat(bare(read)).as("seed %d, report %d", seed, i).isEqualTo(bare(report));
    }
  }

  private static List<MarginNote> randomNotes(Random random, Report report) {
    var notes = new ArrayList<MarginNote>();
    for (Paragraph paragraph : report.paragraphs().toList()) {
      int length = paragraph.text().length();
      for (int i = random.nextInt(4); i > 0; i--) {
        int start = random.nextInt(length + 1);
        int end = start + random.nextInt(length + 1 - start);
        notes.add(new MarginNote(paragraph.id(), start, end, "A <b>", null, "1. Said & \"done\"."));
      }
    }
    return notes;
  }

  @Test
  void aFewRealReports() throws Exception {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no ../shared beside the project");
    List<Path> files;
    try (var walk = Files.walk(SHARED)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    long seed = Long.getLong("seed", System.nanoTime());
    int most = Integer.getInteger("evenhand.roundtrips", 10);
    Collections.shuffle(files, new Random(seed));
    for (Path file : files.subList(0, Math.min(most, files.size()))) {
      same(READER.read(file), "seed %d, %s".formatted(seed, file.getFileName()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "HTML"})
  void whatSomebodyChangedIsReadAsChanged(ReportFormat format) throws Exception {
    Report report = READER.read(HOME.resolve("corpus/samples/redmarsh-2023-ilacs.md"));
    Paragraph one = report.paragraphs().filter(RoundTripTest::isPlain).findFirst().orElseThrow();
    String file = new String(format.write(report, form(report)), StandardCharsets.UTF_8);
    int at = file.indexOf(one.text().substring(0, 30));
    assertThat(at).isPositive();
    String changed = file.substring(0, at) + "Altered " + file.substring(at);
    Report read = READER.read("changed", changed.getBytes(StandardCharsets.UTF_8));
    assertThat(read.form()).isEqualTo(report.form());
    assertThat(read.authority()).isEqualTo(report.authority());
    assertThat(read.published()).isEqualTo(report.published());
    assertThat(read.paragraphs().map(Paragraph::text)).anyMatch(t -> t.startsWith("Altered "));
    assertThat(read.grades()).extracting(Grade::grade).contains(report.grades().get(0).grade());
  }

  /// Its text is then read as any other's, and what its properties say is still known.
  @ParameterizedTest
  @CsvSource({
    "'\"id\":\"s2\"', '\"no\":\"s2\"'", // was a crash: mutation 36 of seed 46268889256264
    "'\"id\":\"s2\"', '\"id\":\"s1\"'",
    "'\"part\":\"main\"', '\"part\":null'",
    "'\"aspect\":\"help-and-protection\",\"label\"', '\"aspect\":null,\"label\"'"
  })
  void aDamagedImprintIsNotBelieved(String kept, String damaged) throws Exception {
    Report report = READER.read(HOME.resolve("corpus/samples/redmarsh-2023-ilacs.md"));
    byte[] whole = ReportFormat.MARKDOWN.write(report, form(report));
    String file = new String(whole, StandardCharsets.UTF_8);
    assertThat(file).contains(kept);
    byte[] bytes = file.replace(kept, damaged).getBytes(StandardCharsets.UTF_8);
    Report read = READER.read("damaged.md", bytes);
    assertThat(read.authority()).isEqualTo(report.authority());
    assertThat(read.published()).isEqualTo(report.published());
    assertThat(read.grades()).extracting(Grade::aspect).doesNotContainNull().isNotEmpty();
    assertThat(read.sections()).extracting(Section::part).doesNotContainNull();
    assertThat(read.paragraphs().map(Paragraph::id)).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(read.paragraphs().map(Paragraph::text))
        .contains(report.paragraphs().map(Paragraph::text).toArray(String[]::new));
  }

  @Test
  void aFileHoldsItsTextOnce() throws Exception {
    Report report = READER.read(HOME.resolve("corpus/samples/redmarsh-2023-ilacs.md"));
    Paragraph one = report.paragraphs().filter(RoundTripTest::isPlain).findFirst().orElseThrow();
    String html = new String(ReportFormat.HTML.write(report, form(report)), StandardCharsets.UTF_8);
    String start = one.text().substring(0, 30);
    assertThat(html.split(java.util.regex.Pattern.quote(start), -1)).hasSize(2);
  }
}
