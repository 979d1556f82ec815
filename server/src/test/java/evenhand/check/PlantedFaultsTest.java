package evenhand.check;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.check.PlantedFault.Expect;
import evenhand.check.all.AllChecks;
import evenhand.check.language.LanguageCheck;
import evenhand.check.language.Proofreader;
import evenhand.check.style.HouseStyle;
import evenhand.embed.OnnxEmbedder;
import evenhand.form.FormLibrary;
import evenhand.library.Again;
import evenhand.library.ImportListener;
import evenhand.library.Library;
import evenhand.library.Shelf;
import evenhand.library.Source;
import evenhand.read.ReportReader;
import evenhand.report.Report;
import evenhand.search.copies.Originals;
import evenhand.search.forward.ForwardReader;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drafts of `corpus/drafts` have faults planted in them; beside each lies the list of what
/// must be found and what must be let pass. All checks run, with the real model, the reader for
/// spelling and grammar, and the samples that the drafts copy from. The whole of what came out is
/// in `target/planted-faults.txt`.
class PlantedFaultsTest {
  private static final Path DRAFTS = Checking.CORPUS.resolve("drafts");
  private static final Path SAMPLES = Checking.CORPUS.resolve("samples");
  private static final Path LANGUAGE = Checking.CORPUS.resolveSibling("language/target/app");
  private static final Path MODEL = Checking.CORPUS.resolveSibling("models/bge-small-en-v1.5-q");

  /// The samples that a sentence of some draft is copied from, and some that none is.
  private static final List<String> PRECEDENTS =
      List.of(
          "wexholme-2021-focused-visit.md",
          "edge-of-the-map-2008-survey.md",
          "norbridge-2006-jar.md",
          "redmarsh-2008-jar.md",
          "eastmarch-2007-apa.md",
          "thornhythe-2017-sif.md",
          "norbridge-2024-send.md");

  private static final double LEAST_FOUND = 0.95;
  private static final int MOST_UNDEFENDED = 1;

  private record Draft(
      String name, Report report, List<Finding> findings, List<PlantedFault> list) {
    List<PlantedFault> all(Expect expect) {
      return list.stream().filter(fault -> fault.expect() == expect).toList();
    }

    boolean finds(PlantedFault fault) {
      return findings.stream().anyMatch(finding -> fault.isFoundBy(finding, report));
    }

    /// Above low, and neither planted nor defended.
    List<Finding> undefended() {
      return findings.stream()
          .filter(finding -> finding.severity() != Severity.LOW)
          .filter(finding ->
              list.stream()
                  .filter(fault -> fault.expect() != Expect.MUST_NOT)
                  .noneMatch(fault -> fault.isShownBy(finding, report)))
          .toList();
    }
  }

  @TempDir static Path temp;
  private static final List<Draft> DRAFTED = new ArrayList<>();

  @BeforeAll
  static void checkAll() throws Exception {
    FormLibrary forms = FormLibrary.read(Checking.CORPUS.resolve("forms"));
    var reader = new ReportReader(forms);
    try (DataFolder folder = DataFolder.open(temp.resolve("data"));
        Database database = Database.open(folder);
        Library library =
            Library.open(
                folder,
                database,
                reader::read,
                OnnxEmbedder.fingerprintOf(MODEL),
                Shelf::embedder,
                ImportListener.NONE);
        var proofreader =
            new Proofreader(LANGUAGE, HouseStyle.read(Checking.HOUSE_STYLE).languageRules())) {
      assertThat(proofreader.canRead()).isTrue();
      library.importAll(
          Source.under(PRECEDENTS.stream().map(SAMPLES::resolve).toList()),
          Again.NO,
          ImportListener.NONE);
      var originals = new Originals(new ForwardReader(library.index()));
      var language = new LanguageCheck(proofreader, List::of);
      Checker checker = Checking.whole(AllChecks.list(originals, null, language));
      for (Path file : drafts()) {
        Report report = reader.read(file);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.md$", "");
        DRAFTED.add(
            new Draft(
                name,
                report,
                checker.check(report).findings(),
                PlantedFault.read(DRAFTS.resolve(name + ".faults.tsv"))));
      }
    }
    Files.writeString(Path.of("target", "planted-faults.txt"), table());
  }

  private static List<Path> drafts() throws IOException {
    try (Stream<Path> files = Files.list(DRAFTS)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theListsQuoteTheDraftsWhereTheySay() {
    for (Draft draft : DRAFTED) {
      assertThat(draft.list().stream().flatMap(fault -> fault.misplaced(draft.report()).stream()))
          .as(draft.name())
          .isEmpty();
    }
  }

  @Test
  void ofThePlantedFaultsAtLeastNineteenInTwentyAreFound() {
    assertThat(DRAFTED).hasSizeGreaterThanOrEqualTo(8);
    List<String> missed = new ArrayList<>();
    int counted = 0;
    for (Draft draft : DRAFTED) {
      for (PlantedFault fault : draft.all(Expect.MUST)) {
        counted++;
        if (!draft.finds(fault)) {
          missed.add("%s: %s: %s".formatted(draft.name(), fault.category(), fault.quotes()));
        }
      }
    }
    assertThat(1 - (double) missed.size() / counted)
        .as("of %d planted faults these were missed: %s", counted, missed)
        .isGreaterThanOrEqualTo(LEAST_FOUND);
  }

  @Test
  void temptingPassagesAreLetPass() {
    for (Draft draft : DRAFTED) {
      for (PlantedFault tempting : draft.all(Expect.MUST_NOT)) {
        assertThat(draft.findings())
            .as("%s: %s (%s)", draft.name(), tempting.quotes(), tempting.why())
            .noneMatch(finding -> tempting.isRaisedBy(finding, draft.report()));
      }
    }
  }

  @Test
  void hardlyAFindingAboveLowIsOneThatNobodyWouldDefend() {
    for (Draft draft : DRAFTED) {
      assertThat(draft.undefended()).as(draft.name()).hasSizeLessThanOrEqualTo(MOST_UNDEFENDED);
    }
  }

  private static String table() {
    var out = new StringBuilder();
    Map<String, int[]> byCategory = new TreeMap<>();
    Map<String, int[]> byDraft = new LinkedHashMap<>();
    for (Draft draft : DRAFTED) {
      for (PlantedFault fault : draft.all(Expect.MUST)) {
        boolean found = draft.finds(fault);
        if (!found) {
          out.append(
              "missed %s %s: %s%n".formatted(draft.name(), fault.category(), fault.quotes()));
        }
        count(byCategory, fault.category(), found);
        count(byDraft, draft.name(), found);
      }
      for (Finding finding : draft.undefended()) {
        out.append(
            "unplanned %s %s %s: %s %s%n"
                .formatted(
                    finding.severity(),
                    draft.name(),
                    finding.check(),
                    finding.message(),
                    finding.locations().stream().map(Location::quote).toList()));
      }
    }
    out.append("%nfound of planted, by category%n".formatted());
    byCategory.forEach((key, counts) -> row(out, key, counts));
    out.append("%nby draft%n".formatted());
    byDraft.forEach((key, counts) -> row(out, key, counts));
    return out.toString();
  }

  private static void count(Map<String, int[]> counts, String key, boolean found) {
    int[] both = counts.computeIfAbsent(key, ignored -> new int[2]);
    both[0] += found ? 1 : 0;
    both[1]++;
  }

  private static void row(StringBuilder out, String key, int[] counts) {
    out.append("  %-32s %3d of %3d%n".formatted(key, counts[0], counts[1]));
  }
}
