package evenhand.search.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evenhand.library.Invented;
import evenhand.library.Shelf;
import evenhand.report.Report;
import evenhand.search.Filters;
import evenhand.search.forward.By;
import evenhand.search.forward.ForwardReader;
import evenhand.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcordancerTest {
  private static final String CALDERWICK =
      """
      Calderwick City Council | ilacs-2018 | 2021 | inadequate
      # Children in care | in-care | requires-improvement
      Young people too often wait. They wait too often, and too often they wait alone.
      The children’s home near the harbour is well led.
      # Help and protection | help-and-protection | inadequate
      Plans are not yet clear. Visits are not always made, and too often they are late.
      """;

  private static final String ASHMERE =
      """
      London Borough of Ashmere | sif-2013 | 2015 | good
      # Care leavers | care-leavers | good
      Care leavers have a flat of their own and say that it feels like home.
      Support is not too often late.
      """;

  @TempDir static Path temp;
  private static Shelf shelf;
  private static Concordancer concordancer;

  @BeforeAll
  static void importAll() throws Exception {
    Path files = Files.createDirectory(temp.resolve("files"));
    Files.writeString(files.resolve("ashmere.txt"), ASHMERE);
    Files.writeString(files.resolve("calderwick.txt"), CALDERWICK);
    for (int seed = 1; seed <= 6; seed++) {
      Files.writeString(files.resolve("place%d.txt".formatted(seed)), Invented.file(seed, 20));
    }
    shelf = Shelf.open(temp.resolve("data"));
    shelf.take(files);
    concordancer = new Concordancer(new ForwardReader(shelf.library.index()));
  }

  @AfterAll
  static void close() throws Exception {
    shelf.close();
  }

  @ParameterizedTest(name = "{0} → {1} uses")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          too often            | 5
          TOO  OFTEN           | 5
          "too often"          | 5
          often too            | 0
          children's home      | 1
          childrens home       | 0
          not *                | 3
          not * often          | 1
          not a*ays            | 1
          *ren*s home          | 1
          wait. They           | 1
          too often too often  | 0
          """)
  void everyUseIsFound(String phrase, int uses) throws Exception {
    var found = of(new PhraseQuery(phrase, Filters.NONE, By.GRADE, Order.REPORT, 0, 100));
    assertThat(found.uses()).isEqualTo(uses);
    assertThat(found.lines()).hasSize(uses);
  }

  @Test
  void usesAreCountedByWhatTheyStandIn() throws Exception {
    var found = of(phrase("too often", Order.REPORT));
    assertThat(found.groups())
        .extracting(Group::key)
        .as("best grade first, with those that do not use it")
        .containsExactly("good", "requires-improvement", "inadequate");
    assertThat(found.groups()).extracting(Group::uses).containsExactly(1, 3, 1);
    assertThat(found.groups()).extracting(Group::reports).containsExactly(1, 1, 1);
    assertThat(found.groups().get(1).words()).isEqualTo(15 + 9);
    assertThat(found.groups().get(1).per10000()).isCloseTo(10_000 * 3 / 24.0, within(1e-9));
    assertThat(found.words()).isEqualTo(found.groups().stream().mapToLong(Group::words).sum());
    for (By by : By.values()) {
      var again = of(new PhraseQuery("too often", Filters.NONE, by, Order.REPORT, 0, 0));
      assertThat(again.groups().stream().mapToInt(Group::uses).sum()).isEqualTo(5);
      assertThat(again.lines()).isEmpty();
      assertThat(again.groups())
          .allSatisfy(group -> assertThat(group.per10000()).isBetween(group.low(), group.high()));
    }
  }

  @Test
  void filtersHoldUsesAndWords() throws Exception {
    var filters = new Filters(List.of("ilacs-2018"), null, null, null, "city", 2020, 2022);
    var found = of(new PhraseQuery("too often", filters, By.YEAR, Order.REPORT, 0, 100));
    assertThat(found.uses()).isEqualTo(4);
    assertThat(found.groups()).extracting(Group::key).containsExactly("2021");
    assertThat(found.lines())
        .allSatisfy(line -> assertThat(line.hit().file()).isEqualTo("calderwick.txt"));
  }

  @Test
  void linesAreSortedByTheirNeighboursNearestFirst() throws Exception {
    assertThat(of(phrase("too often", Order.LEFT)).lines())
        .extracting(line -> last(line.left()))
        .containsExactly("and", "and", "not", "people", "wait");
    assertThat(of(phrase("too often", Order.RIGHT)).lines())
        .extracting(line -> first(line.right()))
        .containsExactly("and", "late", "they", "they", "wait");
    assertThat(of(phrase("too often", Order.GRADE)).lines())
        .extracting(line -> line.hit().grade())
        .containsExactly(
            "good",
            "requires-improvement",
            "requires-improvement",
            "requires-improvement",
            "inadequate");
    assertThat(of(phrase("too often", Order.YEAR)).lines().getFirst().hit().published())
        .startsWith("2015");
  }

  @Test
  void aPageOfLinesIsAPartOfThemAll() throws Exception {
    var all = of(new PhraseQuery("in *", Filters.NONE, By.GRADE, Order.RIGHT, 0, 500)).lines();
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(of(new PhraseQuery("in *", Filters.NONE, By.GRADE, Order.RIGHT, 7, 5)).lines())
        .isEqualTo(all.subList(7, 12));
  }

  @Test
  void whatIsShownStandsWhereItIsSaidToStand() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    var lines = of(new PhraseQuery("*a*", Filters.NONE, By.FORM, Order.LEFT, 0, 5_000)).lines();
    assertThat(lines).hasSizeGreaterThan(300);
    for (int i = 0; i < 200; i++) {
      Line line = lines.get(random.nextInt(lines.size()));
      Report report = shelf.library.report(line.hit().report()).orElseThrow();
      String text =
          report
              .paragraphs()
              .filter(each -> each.id().equals(line.hit().paragraph()))
              .findFirst()
              .orElseThrow()
              .text();
      assertThat(new Span(line.hit().start(), line.hit().end()).in(text))
          .as("replay with -Dseed=%d", seed)
          .isEqualTo(line.hit().text())
          .isEqualTo(line.left() + line.match() + line.right());
    }
  }

  @Test
  void usesAreThoseThatALinearSearchFinds() throws Exception {
    for (String phrase : List.of("care leavers", "visit", "out of hours")) {
      long expected = 0;
      for (var row : shelf.library.reports()) {
        Report report = shelf.library.report(row.report()).orElseThrow();
        expected +=
            report
                .paragraphs()
                .mapToLong(each ->
                    Pattern.compile("(?i)\\b" + phrase + "\\b")
                        .matcher(each.text())
                        .results()
                        .count())
                .sum();
      }
      assertThat(of(phrase(phrase, Order.REPORT)).uses()).as(phrase).isEqualTo((int) expected);
    }
  }

  @Test
  void wordsThatKeepItsCompanyAreToldFromThoseThatAreEverywhere() throws Exception {
    var collocates = of(phrase("Larch Street", Order.REPORT)).collocates();
    assertThat(collocates.getFirst().word()).isEqualTo("hub");
    assertThat(collocates.getFirst().left()).isZero();
    assertThat(collocates).extracting(Collocate::word).doesNotContain("the", "at", "ashmere");
  }

  @Test
  void whatWasImportedOrRemovedSinceIsCounted(@TempDir Path other) throws Exception {
    try (Shelf shelf = Shelf.open(other.resolve("data"))) {
      var counting = new Concordancer(new ForwardReader(shelf.library.index()));
      Path file = Files.writeString(other.resolve("calderwick.txt"), CALDERWICK);
      assertThat(counting.of(phrase("too often", Order.REPORT)).uses()).isZero();
      shelf.take(file);
      assertThat(counting.of(phrase("too often", Order.REPORT)).uses()).isEqualTo(4);
      shelf.take(Files.writeString(other.resolve("ashmere.txt"), ASHMERE));
      assertThat(counting.of(phrase("too often", Order.REPORT)).uses()).isEqualTo(5);
      shelf.library.remove(
          shelf.library.reports().stream()
              .filter(row -> row.file().equals("calderwick.txt"))
              .findFirst()
              .orElseThrow()
              .report());
      assertThat(counting.of(phrase("too often", Order.REPORT)).uses()).isEqualTo(1);
      assertThat(counting.of(phrase("harbour", Order.REPORT)).words()).isEqualTo(21);
    }
  }

  @Test
  void ratesAndLikelihoodsAreThoseOfTheBooks() {
    // Dunning's G² for 110 of 2442 against 111 of 29114 (Manning & Schütze, table 5.12, by hand).
    double here = 110 * Math.log(110 / (2442.0 * 221 / 31556));
    double there = 111 * Math.log(111 / (29114.0 * 221 / 31556));
    double notHere = 2332 * Math.log(2332 / (2442.0 * 31335 / 31556));
    double notThere = 29003 * Math.log(29003 / (29114.0 * 31335 / 31556));
    assertThat(Rates.logLikelihood(110, 2442, 111, 29114))
        .isCloseTo(2 * (here + there + notHere + notThere), within(1e-6));
    assertThat(Rates.logLikelihood(10, 1000, 20, 2000)).isCloseTo(0, within(1e-9));
    assertThat(Rates.chance(3.841)).isCloseTo(0.05, within(1e-4));
    assertThat(Rates.chance(6.635)).isCloseTo(0.01, within(1e-4));
    assertThat(Rates.chance(0)).isCloseTo(1, within(1e-6));
    var none = new Rates.Share();
    none.words = 10_000;
    var rate = Rates.of(List.of(none));
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).as("the exact bound is 3.689").isCloseTo(3.689, within(0.05));
  }

  private static PhraseQuery phrase(String phrase, Order order) {
    return new PhraseQuery(phrase, Filters.NONE, By.GRADE, order, 0, 100);
  }

  private static Concordance of(PhraseQuery query) throws Exception {
    return concordancer.of(query);
  }

  private static String last(String left) {
    return left.strip().replaceAll(".*\\W", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static String first(String right) {
    return right.strip().replaceAll("^\\W+", "").split("\\W")[0].toLowerCase(java.util.Locale.ROOT);
  }
}
