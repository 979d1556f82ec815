package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.check.all.AllChecks;
import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Sentences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A checker that has seen a report before says of its next version what one says that has not.
class CheckerTest {
  private static final int EDITS = 40;

  @Test
  void afterAnEditTheFindingsAreThoseOfAFullCheck() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    Checker warm = Checking.checker(AllChecks.list());
    Report report = sample("norbridge-2006-jar.md");
    warm.check(report);
    for (int i = 0; i < EDITS; i++) {
      report = edited(report, random);
      CheckResult fresh = Checking.checker(AllChecks.list()).check(report);
      assertThat(warm.check(report)).as("replay with -Dseed=%d, edit %d", seed, i).isEqualTo(fresh);
    }
  }

  @Test
  void aReportIsCheckedTheSameWayEachTime() throws Exception {
    Report report = sample("thornhythe-2006-jar.md");
    assertThat(Checking.checker(AllChecks.list()).check(report))
        .isEqualTo(Checking.checker(AllChecks.list()).check(report));
  }

  private static Report sample(String name) throws Exception {
    Path file = Checking.CORPUS.resolve("samples").resolve(name);
    return new ReportReader(FormLibrary.read(Checking.CORPUS.resolve("forms"))).read(file);
  }

  /// The report with one paragraph changed.
  private static Report edited(Report report, Random random) {
    List<Section> sections = new ArrayList<>(report.sections());
    int at;
    do {
      at = random.nextInt(sections.size());
    } while (sections.get(at).paragraphs().isEmpty());
    Section section = sections.get(at);
    List<Paragraph> paragraphs = new ArrayList<>(section.paragraphs());
    int which = random.nextInt(paragraphs.size());
    Paragraph old = paragraphs.get(which);
    Paragraph other = any(report, random);
    String text = changed(old.text(), other.text(), random);
    paragraphs.set(
        which, new Paragraph(old.id(), old.number(), old.kind(), text, old.page(), List.of()));
    sections.set(at, section.withParagraphs(paragraphs));
    return report.withSections(sections);
  }

  private static Paragraph any(Report report, Random random) {
    List<Paragraph> all = report.paragraphs().toList();
    return all.get(random.nextInt(all.size()));
  }

  private static String changed(String text, String other, Random random) {
    List<String> sentences = new ArrayList<>(Sentences.of(text));
    return switch (random.nextInt(5)) {
      case 0 -> other;
      case 1 -> text + " " + other;
      case 2 -> text.replace("good", "inadequate").replace("2006", "2005");
      case 3 -> {
        Collections.shuffle(sentences, random);
        yield String.join(" ", sentences);
      }
      default -> String.join(" ", sentences.subList(0, (sentences.size() + 1) / 2));
    };
  }
}
