package evenhand.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Kind;
import evenhand.report.Part;
import evenhand.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
  private static final Instant MORNING = Instant.parse("2026-01-31T08:00:00Z");

  @TempDir Path temp;
  private Form form;
  private DataFolder folder;
  private Database database;
  private Instant now = MORNING;
  private Drafts drafts;

  @BeforeEach
  void open() throws Exception {
    var home = Path.of(System.getProperty("evenhand.home"));
    form = FormLibrary.read(home.resolve("corpus/forms")).form("ilacs-2018").orElseThrow();
    folder = DataFolder.open(temp.resolve("data"));
    database = Database.open(folder);
    drafts = new Drafts(database, new SettableClock());
  }

  @AfterEach
  void close() {
    database.close();
    folder.close();
  }

  @Test
  void aNewDraftIsLaidOutAsItsFormIs() {
    Draft draft = drafts.add(begun());
    assertThat(draft.revision()).isEqualTo(1);
    assertThat(draft.sections())
        .extracting(DraftSection::heading)
        .contains("What needs to improve?");
    assertThat(draft.sections())
        .allSatisfy(section -> assertThat(section.paragraphs()).hasSize(1))
        .allSatisfy(
            section -> assertThat(section.paragraphs().getFirst().id()).matches("p[0-9a-f]{8}"));
    assertThat(drafts.find(draft.id())).contains(draft);
    assertThat(drafts.list()).extracting(DraftSummary::id).containsExactly(draft.id());
  }

  @Test
  void aSectionThatItsFormBeginsWithATableHasAnEmptyOne() throws Exception {
    var home = Path.of(System.getProperty("evenhand.home"));
    form = FormLibrary.read(home.resolve("corpus/forms")).form("jar-2007").orElseThrow();
    Draft draft = drafts.add(begun());
    assertThat(kinds(draft, "Safeguarding"))
        .containsExactly(Kind.PARAGRAPH, Kind.STRENGTH, Kind.WEAKNESS, Kind.PARAGRAPH);
    assertThat(kinds(draft, "Service management"))
        .containsExactly(Kind.STRENGTH, Kind.WEAKNESS, Kind.PARAGRAPH);
    assertThat(kinds(draft, "Context")).containsExactly(Kind.PARAGRAPH);
    assertThat(drafts.find(draft.id())).contains(draft);
  }

  private static List<Kind> kinds(Draft draft, String heading) {
    return draft.sections().stream()
        .filter(section -> section.heading().equals(heading))
        .flatMap(section -> section.paragraphs().stream())
        .map(DraftParagraph::kind)
        .toList();
  }

  @Test
  void whatWasSavedComesBackAsItWas() {
    Draft draft = drafts.add(begun());
    String text = "“Café” — 40 % of children’s plans\tare £5 short 👍.\n<script>alert(1)</script>";
    Draft saved = saved(drafts.save(draft.id(), 1, saying(draft, text)));
    assertThat(saved.revision()).isEqualTo(2);
    Draft found = drafts.find(draft.id()).orElseThrow();
    assertThat(found).isEqualTo(saved);
    assertThat(found.sections().getFirst().paragraphs().getFirst().text()).isEqualTo(text);
    assertThat(found.words()).isEqualTo(12);
  }

  @Test
  void halfASurrogatePairIsReplacedSoThatSpansStay() {
    var paragraph = new DraftParagraph("p1", Kind.PARAGRAPH, null, "a\uD83Db\uDC4D👍", null);
    assertThat(paragraph.text()).isEqualTo("a\uFFFDb\uFFFD👍");
  }

  @Test
  void aStaleSaveChangesNothingAndShowsWhatIsThere() {
    Draft draft = drafts.add(begun());
    Draft mine = saved(drafts.save(draft.id(), 1, saying(draft, "Mine.")));
    assertThat(drafts.save(draft.id(), 1, saying(draft, "Yours.")))
        .isEqualTo(new Saving.Stale(mine));
    assertThat(drafts.find(draft.id())).contains(mine);
  }

  @Test
  void askingAgainToSaveWhatIsStoredIsNoConflict() {
    Draft draft = drafts.add(begun());
    Draft once = saved(drafts.save(draft.id(), 1, saying(draft, "Mine.")));
    assertThat(drafts.save(draft.id(), 1, saying(draft, "Mine.")))
        .isEqualTo(new Saving.Saved(once));
    assertThat(drafts.history(draft.id())).hasSize(2);
  }

  @Test
  void aDeletedDraftIsGoneAndStaysSo() {
    Draft draft = drafts.add(begun());
    assertThat(drafts.delete(draft.id())).isTrue();
    assertThat(drafts.delete(draft.id())).isFalse();
    assertThat(drafts.save(draft.id(), 1, draft)).isEqualTo(new Saving.Gone());
    assertThat(drafts.find(draft.id())).isEmpty();
    assertThat(drafts.history(draft.id())).isEmpty();
  }

  @Test
  void historyKeepsEnoughToGoBackTo() {
    Draft draft = drafts.add(begun());
    for (int i = 2; i <= 200; i++) {
      now = now.plusSeconds(5);
      draft = saved(drafts.save(draft.id(), i - 1, saying(draft, "Version %d.".formatted(i))));
    }
    List<DraftRevision> history = drafts.history(draft.id());
    assertThat(history).hasSizeBetween(Thinning.NEWEST, 70);
    assertThat(history.getFirst().revision()).isEqualTo(200);
    assertThat(history.getLast().revision()).isEqualTo(1);
    Draft before = drafts.at(draft.id(), 185).orElseThrow();
    assertThat(before.sections().getFirst().paragraphs().getFirst().text())
        .isEqualTo("Version 185.");
  }

  @Test
  void aClockPutBackMakesNothingOlder() {
    Draft draft = drafts.add(begun());
    now = now.minus(Duration.ofDays(3));
    Draft later = saved(drafts.save(draft.id(), 1, saying(draft, "Later.")));
    assertThat(later.updated()).isEqualTo(draft.updated());
  }

  @Test
  void aParagraphIdIsThereOnce() {
    var twin = new DraftParagraph("p1", Kind.PARAGRAPH, null, "x", null);
    var section = new DraftSection("s1", "H", 1, Part.MAIN, null, List.of(twin, twin));
    Draft draft = drafts.add(begun());
    assertThatThrownBy(() -> with(draft, List.of(section)))
        .hasMessageContaining("paragraph id p1 is there twice");
  }

  @Test
  void asAReportItHasItsGradesAndNoEmptyParagraphs() {
    Draft draft = saying(drafts.add(begun()), "Children are seen.");
    Report report = draft.asReport(form);
    assertThat(report.form()).isEqualTo("ilacs-2018");
    assertThat(report.scale()).containsExactlyElementsOf(form.scale().ids());
    assertThat(report.overall()).isEqualTo("good");
    assertThat(report.paragraphs()).hasSize(1);
    assertThat(report.sections()).hasSameSizeAs(draft.sections());
    assertThat(report.sections())
        .filteredOn(section -> "help-and-protection".equals(section.aspect()))
        .isNotEmpty()
        .allSatisfy(section -> assertThat(section.grade()).isEqualTo("inadequate"));
    assertThat(report.grades()).extracting(grade -> grade.aspect()).doesNotContain("leaders");
  }

  @Test
  void deletedTextIsInNoFile() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    String secret = "Quillfeather";
    var ids = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      Draft draft = drafts.add(begun());
      ids.add(draft.id());
      for (int revision = 1; revision < 20; revision++) {
        String text = (secret + " moved on. ").repeat(1 + random.nextInt(400));
        draft = saved(drafts.save(draft.id(), draft.revision(), saying(draft, text)));
      }
    }
    assertThat(filesWith(secret)).as("the search finds what is there").isNotEmpty();
    for (String id : ids.subList(0, 3)) {
      drafts.delete(id);
    }
    for (String id : ids.subList(3, 6)) {
      Draft left = drafts.find(id).orElseThrow();
      assertThat(left.words()).isPositive();
    }
    drafts.deleteAll();
    assertThat(filesWith(secret)).as("replay with -Dseed=%d", seed).isEmpty();
    assertThat(filesWith("Norbridge")).as("replay with -Dseed=%d", seed).isEmpty();
  }

  private List<Path> filesWith(String words) throws Exception {
    var found = new ArrayList<Path>();
    try (var files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(words)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private Draft begun() {
    return Draft.of(
        form,
        "Norbridge",
        "Inspection of Norbridge",
        LocalDate.of(2026, 1, 31),
        List.of(
            new Award("overall", "good"),
            new Award("help-and-protection", "inadequate"),
            new Award("leaders", null)));
  }

  private static Draft saying(Draft draft, String text) {
    var sections = new ArrayList<>(draft.sections());
    DraftSection first = sections.getFirst();
    var paragraph =
        new DraftParagraph(first.paragraphs().getFirst().id(), Kind.PARAGRAPH, null, text, null);
    sections.set(
        0,
        new DraftSection(
            first.id(),
            first.heading(),
            first.level(),
            first.part(),
            first.aspect(),
            List.of(paragraph)));
    return with(draft, sections);
  }

  private static Draft with(Draft draft, List<DraftSection> sections) {
    return new Draft(
        draft.id(),
        draft.revision(),
        draft.updated(),
        draft.form(),
        draft.authority(),
        draft.title(),
        draft.published(),
        draft.grades(),
        sections);
  }

  private static Draft saved(Saving saving) {
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    return ((Saving.Saved) saving).draft();
  }

  private final class SettableClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
