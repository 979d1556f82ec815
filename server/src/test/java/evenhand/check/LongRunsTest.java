package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import evenhand.check.all.AllChecks;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.write.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same few characters thousands of times over, in the middle of a report: no pattern that
/// reads or checks it may run away, in time or in depth.
class LongRunsTest {
  private static final int LENGTH = 30_000;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static ReportReader reader;
  private static Report sample;

  @BeforeAll
  static void read() throws Exception {
    reader = new ReportReader(FormLibrary.read(Checking.CORPUS.resolve("forms")));
    sample = reader.read(Checking.CORPUS.resolve("samples/redmarsh-2023-ilacs.md"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "a ",
        "a-",
        "a’",
        "aA",
        "AB",
        "1.",
        "1,",
        "1, ",
        "1 ",
        "57 ",
        "57% in 2006, ",
        "2006 ",
        ",000",
        "not ",
        "Good. ",
        " ",
        ". ",
        "…",
        "and the trusts ",
        "(",
        "[",
        "|",
        "| a ",
        "|---",
        "*",
        "**a",
        "_",
        "`",
        "<",
        "<b>",
        "<!-- -->",
        "&",
        "/",
        "a/",
        "\\",
        "\"",
        "“",
        "- ",
        "• ",
        "#",
        "> ",
        "a: b\n",
        "\t",
        "\n",
        "\u00a0",
        "\u0301",
        "a\n\n"
      })
  void areReadAndChecked(String run) {
    String text = run.repeat(LENGTH / run.length());
    for (String before : List.of("", "Leaders know this is ", "1.1 ", "| ", "---\n")) {
      assertTimeoutPreemptively(
          LIMIT,
          () -> read((before + text).getBytes(StandardCharsets.UTF_8)),
          () -> "as text: " + before);
    }
    Report report = with("Leaders know this is " + text + " good.", Kind.PARAGRAPH);
    assertTimeoutPreemptively(LIMIT, () -> Checking.whole(AllChecks.list()).check(report));
    for (ReportFormat format : EnumSet.complementOf(EnumSet.of(ReportFormat.PDF))) {
      for (Kind kind : List.of(Kind.PARAGRAPH, Kind.TABLE)) {
        byte[] written = format.write(with("a " + text, kind), null);
        assertTimeoutPreemptively(LIMIT, () -> read(written), () -> format + " " + kind);
      }
    }
  }

  /// Read, or refused with a reason.
  private static void read(byte[] file) {
    try {
      assertThat(reader.read("run", file).sections()).isNotEmpty();
    } catch (UnreadableReportException e) {
      assertThat(e.code()).isNotBlank();
    }
  }

  /// The sample with a further paragraph in its last section.
  private static Report with(String text, Kind kind) {
    List<Section> sections = new ArrayList<>(sample.sections());
    Section last = sections.removeLast();
    var paragraphs = new ArrayList<>(last.paragraphs());
    paragraphs.add(new Paragraph("run", null, kind, text, null, List.of()));
    sections.add(last.withParagraphs(paragraphs));
    return sample.withSections(sections);
  }
}
