package evenhand.library;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.form.FormLibrary;
import evenhand.read.ReportReader;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import evenhand.store.Draft;
import evenhand.store.DraftParagraph;
import evenhand.store.Drafts;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeDraftTest {
  private static final Path DRAFTS =
      Path.of(System.getProperty("evenhand.home"), "corpus", "drafts");

  @TempDir Path temp;

  @Test
  void isKeptOnceAndSaysWhatTheFileSays() throws Exception {
    FormLibrary forms = FormLibrary.read(DRAFTS.resolveSibling("forms"));
    var reader = new ReportReader(forms);
    Report file = reader.read(DRAFTS.resolve("wexholme-2025-ilacs.md"));
    try (DataFolder folder = DataFolder.open(temp.resolve("data"));
        Database database = Database.open(folder)) {
      var drafts = new Drafts(database, Clock.systemUTC());
      assertThat(new PracticeDraft(DRAFTS).keep(reader, forms, drafts)).isTrue();
      Draft kept = drafts.find(PracticeDraft.ID).orElseThrow();
      assertThat(kept.sections().stream().flatMap(section -> section.paragraphs().stream()))
          .extracting(DraftParagraph::text)
          .containsAll(
              file.paragraphs()
                  .filter(paragraph -> paragraph.number() != null)
                  .map(Paragraph::text)
                  .toList());
      assertThat(kept.grade("care-leavers")).isEqualTo("good");

      drafts.save(
          PracticeDraft.ID,
          1,
          Draft.of(forms.form("ilacs-2018").orElseThrow(), "Mine", "Mine", null, kept.grades()));
      new PracticeDraft(DRAFTS).keep(reader, forms, drafts);
      assertThat(drafts.find(PracticeDraft.ID).orElseThrow().title()).isEqualTo("Mine");
    }
  }
}
