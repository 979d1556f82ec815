package evenhand.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import evenhand.index.ReportIndex;
import evenhand.search.Filters;
import evenhand.search.Hit;
import evenhand.search.Mode;
import evenhand.search.Query;
import evenhand.search.Searcher;
import evenhand.search.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @TempDir Path temp;
  private Path data;
  private Path files;

  @BeforeEach
  void folders() throws IOException {
    data = temp.resolve("data");
    files = Files.createDirectories(temp.resolve("files/deep/deeper"));
  }

  @Test
  void whatIsImportedIsFoundAndASecondImportDoesNothing() throws Exception {
    write("a.txt", Invented.file(1, 6));
    write("b.txt", Invented.file(2, 6));
    try (var shelf = Shelf.open(data)) {
      assertThat(shelf.take(files)).containsExactly("a.txt added", "b.txt added");
      assertThat(shelf.library.reports()).hasSize(2);
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(12);
    }
    try (var shelf = Shelf.open(data)) {
      assertThat(shelf.take(files)).containsExactly("a.txt unchanged", "b.txt unchanged");
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(12);
      var kept = shelf.library.reports().getFirst();
      assertThat(shelf.library.report(kept.report()).orElseThrow().file()).isEqualTo(kept.file());
      assertThat(shelf.library.original(kept.report()).orElseThrow())
          .isEqualTo(Files.readAllBytes(files.resolve(kept.file())));
    }
  }

  @Test
  void whatWasWrittenInManyPartsIsPutTogether() throws Exception {
    try (var shelf = Shelf.open(data)) {
      for (int seed = 1; seed <= 12; seed++) {
        write(seed + ".txt", Invented.file(seed, 3));
        shelf.take(files);
      }
      shelf.library.settle();
      int parts = shelf.library.index().read(searcher -> searcher.getIndexReader().leaves().size());
      assertThat(parts).isLessThan(6);
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(36);
      assertThat(shelf.library.index().reports()).hasSize(12);
    }
  }

  @Test
  void anotherContentAtTheSamePlaceReplacesTheFormer() throws Exception {
    write("a.txt", Invented.file(1, 5));
    try (var shelf = Shelf.open(data)) {
      shelf.take(files);
      String former = onlyHash(shelf);
      write("a.txt", Invented.file(3, 4));
      assertThat(shelf.take(files)).containsExactly("a.txt replaced");
      assertThat(onlyHash(shelf)).isNotEqualTo(former);
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(4);
      assertThat(shelf.library.index().reports()).containsExactly(onlyHash(shelf));
      assertThat(keptHashes()).containsExactly(onlyHash(shelf));
    }
  }

  @Test
  void aReportThatLiesInTwoPlacesGoesWithTheLastOfThem() throws Exception {
    write("a.txt", Invented.file(1, 3));
    write("copy.txt", Invented.file(1, 3));
    try (var shelf = Shelf.open(data)) {
      assertThat(shelf.take(files)).containsExactly("a.txt added", "copy.txt unchanged");
      String hash = onlyHash(shelf);
      write("a.txt", Invented.file(2, 3));
      assertThat(shelf.take(files)).containsExactly("a.txt replaced", "copy.txt unchanged");
      assertThat(shelf.library.index().reports()).hasSize(2).contains(hash);
      write("copy.txt", Invented.file(2, 3));
      assertThat(shelf.take(files)).containsExactly("a.txt unchanged", "copy.txt replaced");
      assertThat(shelf.library.index().reports()).hasSize(1).doesNotContain(hash);
    }
  }

  @Test
  void aBadFileIsRefusedWithItsReasonAndTheRestGoesOn() throws Exception {
    write("a.txt", "broken");
    write("b.txt", "fault");
    write("c.txt", Invented.file(1, 2));
    var outcomes = new ArrayList<Outcome>();
    try (var shelf = Shelf.open(data)) {
      var summary =
          shelf.library.importAll(
              Source.under(List.of(files, temp.resolve("nowhere.txt"))),
              Again.NO,
              new ImportListener() {
                @Override
                public void finished(Outcome outcome) {
                  outcomes.add(outcome);
                }
              });
      assertThat(summary.refused()).isEqualTo(3);
      assertThat(summary.added()).isEqualTo(1);
    }
    assertThat(outcomes.stream().map(each -> each.refusal() == null ? "" : each.refusal().code()))
        .containsExactly("broken-file", "reader-failed", "", "no-such-file");
    assertThat(requireNonNull(outcomes.get(1).refusal()).message())
        .contains("fault in Evenhand")
        .doesNotContain("a fault of the reader");
  }

  @Test
  void aFolderIsSearchedToAnyDepthAndHiddenFilesArePassedOver() throws Exception {
    write("b.txt", "x");
    write(".hidden", "x");
    Path top = temp.resolve("files");
    Files.writeString(top.resolve("a.txt"), "x");
    Files.createSymbolicLink(files.resolve("loop"), top);
    assertThat(Source.under(List.of(top, files.resolve("b.txt"))).stream().map(Source::name))
        .containsExactly("a.txt", "b.txt");
  }

  @Test
  void aRemovedReportLeavesNothing() throws Exception {
    write("a.txt", Invented.file(1, 5).replace("Norbridge", "Quillhaven"));
    write("b.txt", Invented.file(2, 5));
    try (var shelf = Shelf.open(data)) {
      shelf.take(files);
      String gone = shelf.library.index().reports().stream().toList().getFirst();
      assertThat(shelf.library.remove(gone)).isTrue();
      assertThat(shelf.library.remove(gone)).isFalse();
      assertThat(shelf.library.find(gone)).isEmpty();
      assertThat(keptHashes()).doesNotContain(gone).hasSize(1);
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(5);
      assertThat(Files.exists(data.resolve("originals").resolve(gone))).isFalse();
      shelf.library.removeAll();
      assertThat(shelf.library.reports()).isEmpty();
      assertThat(shelf.library.index().count("paragraph")).isZero();
    }
    assertThat(keptHashes()).isEmpty();
    assertThat(holds("Quillhaven")).as("files that still hold removed text").isEmpty();
  }

  @Test
  void aCancelledImportKeepsWhatIsDone() throws Exception {
    for (int i = 0; i < 8; i++) {
      write("f%d.txt".formatted(i), Invented.file(i, 3));
    }
    try (var shelf = Shelf.open(data)) {
      var done = new ArrayList<String>();
      var summary =
          shelf.library.importAll(
              Source.under(List.of(files)),
              Again.NO,
              new ImportListener() {
                @Override
                public void reading(String file) {
                  if (file.equals("f5.txt")) {
                    shelf.library.cancel();
                  }
                }

                @Override
                public void finished(Outcome outcome) {
                  done.add(outcome.file());
                }
              });
      assertThat(summary.stopped()).isTrue();
      assertThat(done).hasSizeLessThanOrEqualTo(6).isSorted();
      assertThat(shelf.library.reports()).hasSize(done.size());
      assertThat(shelf.take(files))
          .hasSize(8)
          .filteredOn(line -> line.endsWith("added"))
          .hasSize(8 - done.size());
    }
  }

  @Test
  void anIndexThatIsGoneOrStrayIsPutRightAtTheNextOpening() throws Exception {
    write("a.txt", Invented.file(1, 4));
    write("b.txt", Invented.file(2, 4));
    Set<String> all;
    try (var shelf = Shelf.open(data)) {
      shelf.take(files);
      all = shelf.library.index().reports();
    }
    deleteAll(data.resolve("index"));
    Files.writeString(data.resolve("originals/" + "0".repeat(64)), "left by a crash");
    try (var shelf = Shelf.open(data)) {
      assertThat(shelf.library.index().reports()).isEqualTo(all);
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(8);
      assertThat(keptHashes()).isEqualTo(all);
    }
  }

  @Test
  void anIndexOfAnotherModelIsRebuilt() throws Exception {
    write("a.txt", Invented.file(1, 4));
    try (var shelf = Shelf.open(data)) {
      shelf.take(files);
    }
    deleteAll(data.resolve("index"));
    try (var foreign = ReportIndex.open(data.resolve("index"), "another model")) {
      foreign.commit();
    }
    try (var shelf = Shelf.open(data)) {
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(4);
    }
  }

  @Test
  void readingAgainEmbedsNothingTwiceAndFindsTheSame() throws Exception {
    write("a.txt", Invented.file(1, 6));
    try (var shelf = Shelf.open(data)) {
      shelf.take(files);
      List<Hit> before = search(shelf, "listening to care leavers");
      assertThat(shelf.take(Again.YES, files)).containsExactly("a.txt unchanged");
      deleteAll(data.resolve("reports")); // as if another version had read it otherwise
      assertThat(shelf.take(Again.YES, files)).containsExactly("a.txt replaced");
      assertThat(search(shelf, "listening to care leavers")).isEqualTo(before);
      assertThat(shelf.library.index().count("paragraph")).isEqualTo(6);
    }
  }

  @Test
  void searchingGoesOnDuringAnImport() throws Exception {
    write("a.txt", Invented.file(1, 6));
    try (var shelf = Shelf.open(data)) {
      shelf.take(files);
      write("b.txt", Invented.file(2, 40));
      var found = new ArrayList<Integer>();
      shelf.library.importAll(
          Source.under(List.of(files)),
          Again.NO,
          new ImportListener() {
            @Override
            public void reading(String file) {
              found.add(search(shelf, "young carers").size());
            }
          });
      assertThat(found).allMatch(hits -> hits > 0);
    }
  }

  private static List<Hit> search(Shelf shelf, String text) {
    try {
      return new Searcher(shelf.library.index(), Shelf::embedder)
          .search(new Query(text, Filters.NONE, Mode.HYBRID, Unit.PARAGRAPH, 5))
          .hits();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(files.resolve(name), text);
  }

  private static String onlyHash(Shelf shelf) {
    assertThat(shelf.library.reports()).hasSize(1);
    return shelf.library.reports().getFirst().report();
  }

  private Set<String> keptHashes() throws IOException {
    var hashes = new TreeSet<String>();
    for (String folder : List.of("originals", "reports", "vectors")) {
      try (Stream<Path> all = Files.list(data.resolve(folder))) {
        all.forEach(file -> hashes.add(file.getFileName().toString().split("\\.")[0]));
      }
    }
    return hashes;
  }

  private List<Path> holds(String word) throws IOException {
    var found = new ArrayList<Path>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes =
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (bytes.contains(word)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        Files.delete(file);
      }
    }
  }
}
