package evenhand.search;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.library.Again;
import evenhand.library.ImportListener;
import evenhand.library.Invented;
import evenhand.library.Shelf;
import evenhand.library.Source;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SearcherTest {
  private static final Offset<Double> TO_ROUND = Offset.offset(1e-6);

  private static final String CALDERWICK =
      """
      Calderwick City Council | ilacs-2018 | 2021 | inadequate
      # Children in care | in-care | requires-improvement
      Young people who leave care too often wait for somewhere safe to live. Some stay in bed and breakfast.
      Supervision happens each month but it is rarely reflective, and what was agreed last time is not followed up.
      The children’s home near the harbour is well led.
      # Help and protection | help-and-protection | inadequate
      Managers do not know which children are missing. Return interviews are offered late.
      Decision-making at the front door is slow, and supervisors seldom challenge it.
      """;

  private static final String ASHMERE =
      """
      London Borough of Ashmere | sif-2013 | 2015 | good
      # Care leavers | care-leavers | good
      Care leavers have a flat of their own and say that it feels like home.
      Supervision happens each month but it is rarely reflective, and what was agreed last time is seldom followed up.
      The homes are well led.
      # Adoption | adoption | good
      Adopters are assessed in good time. Supervised contact is well arranged.
      """;

  private static final String WEXBOROUGH =
      """
      Wexborough Council | ilacs-2018 | 2019 | good
      # Children in care | in-care | good
      Children see a dentist soon after they come into care, and their teeth are often checked too.
      The homes are not well led.
      # Leaders | leaders | good
      Leaders read the comments of parents and act on them.
      """;

  @TempDir static Path temp;
  private static Shelf shelf;
  private static Searcher searcher;

  @BeforeAll
  static void importAll() throws Exception {
    Path files = Files.createDirectory(temp.resolve("files"));
    Files.writeString(files.resolve("ashmere.txt"), ASHMERE);
    Files.writeString(files.resolve("calderwick.txt"), CALDERWICK);
    Files.writeString(files.resolve("wexborough.txt"), WEXBOROUGH);
    Files.writeString(files.resolve("place9.txt"), Invented.file(9, 30));
    shelf = Shelf.open(temp.resolve("data"));
    shelf.library.importAll(Source.under(List.of(files)), Again.NO, ImportListener.NONE);
    searcher = new Searcher(shelf.library.index(), Shelf::embedder);
  }

  @AfterAll
  static void close() throws Exception {
    shelf.close();
  }

  @ParameterizedTest
  @EnumSource
  void aPassagesOwnTextFindsItFirst(Mode mode) throws Exception {
    for (Unit unit : Unit.values()) {
      for (String text :
          List.of(
              "Leaders read the comments of parents and act on them.",
              "The children’s home near the harbour is well led.")) {
        assertThat(search(text, Filters.NONE, mode, unit, 5).getFirst().text())
            .as("%s, %s", mode, unit)
            .isEqualTo(text);
      }
    }
  }

  @Test
  void meaningFindsWhatWordsDoNot() throws Exception {
    String query = "homelessness among teenagers";
    assertThat(texts(query, Mode.KEYWORD)).noneMatch(text -> text.contains("bed and breakfast"));
    assertThat(texts(query, Mode.MEANING).subList(0, 3))
        .anyMatch(text -> text.contains("bed and breakfast"));
  }

  @Test
  void aPassageGainsByTheSquareOfTheShareThatItHoldsOfAShortQuery() throws Exception {
    var without = new Searcher(shelf.library.index(), Shelf::embedder, Set.of(Step.SHARE));
    assertThat(gain(without, "children dentist", "Children see a dentist")).isEqualTo(3, TO_ROUND);
    assertThat(gain(without, "children dentist", "The children’s home near"))
        .isEqualTo(0.75, TO_ROUND);
    String described = // thirteen things
        "Children see a dentist after coming into care, teeth checked, harbour, boats, fishing, lambs, goats";
    assertThat(gain(without, described, "Children see a dentist")).isEqualTo(0, TO_ROUND);
  }

  private static double gain(Searcher without, String text, String begins) throws Exception {
    var query = new Query(text, Filters.NONE, Mode.HYBRID, Unit.PARAGRAPH, 40);
    return score(searcher, query, begins) - score(without, query, begins);
  }

  private static double score(Searcher searcher, Query query, String begins) throws Exception {
    return searcher.search(query).hits().stream()
        .filter(hit -> hit.text().startsWith(begins))
        .findFirst()
        .orElseThrow()
        .score();
  }

  @ParameterizedTest(name = "{0} → {1} paragraphs")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "too often"                 | 1
          "often too"                 | 0
          “too often wait”            | 1
          supervis*                   | 4
          supervis* reflective        | 4
          "supervis* happens"         | 2
          "decision making"           | 1
          "children's home"           | 1
          "children’s home"           | 1
          "CHILDREN'S HOME"           | 1
          "home children's"           | 0
          *viewed                     | 0
          "return inter*" "offered"   | 1
          "no such words here"        | 0
          supervis* -adopters         | 3
          supervis* -adopter          | 3
          supervis* -adopt*           | 3
          supervis* -"rarely reflective" | 2
          "too often" -young          | 0
          """)
  void phrasesAndPatternsAreHeld(String query, int paragraphs) throws Exception {
    for (Mode mode : Mode.values()) {
      long found = 0;
      for (Hit hit :
          search(
              query,
              new Filters(List.of(), null, null, null, null, null, null),
              mode,
              Unit.PARAGRAPH,
              100)) {
        found += hit.file().equals("place9.txt") ? 0 : 1 + hit.same().size();
      }
      assertThat(found).as("%s", mode).isEqualTo(paragraphs);
    }
  }

  @Test
  void everyFilterHolds() throws Exception {
    assertThat(files(filters(List.of("sif-2013"), null, null, null, null, null, null)))
        .containsOnly("ashmere.txt");
    assertThat(
            files(filters(List.of("sif-2013", "ilacs-2018"), null, null, null, null, null, null)))
        .contains("ashmere.txt", "calderwick.txt");
    assertThat(files(filters(List.of(), "in-care", "requires-improvement", null, null, null, null)))
        .containsOnly("calderwick.txt");
    assertThat(files(filters(List.of(), null, null, "inadequate", null, null, null)))
        .containsOnly("calderwick.txt");
    assertThat(files(filters(List.of(), null, null, null, "borough ASHMERE", null, null)))
        .containsOnly("ashmere.txt");
    assertThat(files(filters(List.of(), null, null, null, "ash", null, null))).isEmpty();
    assertThat(files(filters(List.of(), null, null, null, null, 2016, 2019)))
        .containsOnly("wexborough.txt", "place9.txt");
    assertThat(files(filters(List.of(), null, null, null, null, 2021, null)))
        .containsOnly("calderwick.txt");
    assertThat(files(filters(List.of(), null, null, null, null, null, 2015)))
        .containsOnly("ashmere.txt");
  }

  @Test
  void nearIdenticalPassagesAreFolded() throws Exception {
    var hits = search("supervision each month", Filters.NONE, Mode.HYBRID, Unit.PARAGRAPH, 10);
    var folded = hits.stream().filter(hit -> hit.text().contains("each month")).toList();
    assertThat(folded).hasSize(1);
    assertThat(folded.getFirst().same()).hasSize(1);
    assertThat(folded.getFirst().same().getFirst().file()).isNotEqualTo(folded.getFirst().file());
    assertThat(search("homes well led", Filters.NONE, Mode.HYBRID, Unit.PARAGRAPH, 20))
        .as("judged apart, shown apart")
        .filteredOn(hit -> hit.text().startsWith("The homes are"))
        .hasSize(2);
  }

  @Test
  void wordsOfTheQueryAreMarkedAndNothingElse() throws Exception {
    assertThat(marked("\"too often\" waiting young")).containsExactly("Young", "too often", "wait");
    assertThat(marked("“children's home” harbour")).containsExactly("children’s home", "harbour");
    assertThat(marked("challenge decision-making"))
        .containsExactly("Decision", "making", "challenge");
  }

  @Test
  void aHitSaysWhereItComesFromAndWhy() throws Exception {
    Hit hit =
        search("missing return interviews", Filters.NONE, Mode.HYBRID, Unit.SENTENCE, 1).getFirst();
    assertThat(hit.text()).isEqualTo("Return interviews are offered late.");
    assertThat(hit.authority()).isEqualTo("Calderwick City Council");
    assertThat(hit.published()).isEqualTo("2021-03-14");
    assertThat(hit.form()).isEqualTo("ilacs-2018");
    assertThat(hit.aspect()).isEqualTo("help-and-protection");
    assertThat(hit.grade()).isEqualTo("inadequate");
    assertThat(hit.overall()).isEqualTo("inadequate");
    assertThat(hit.section()).isEqualTo("Help and protection");
    assertThat(hit.page()).isEqualTo(1);
    assertThat(hit.why()).contains("words 1st");
  }

  @Test
  void whatIsShownStandsWhereItIsSaidToStand() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    var all = new ArrayList<Hit>();
    for (String query : List.of("young carers at home", "reviewing families", "late plans")) {
      for (Unit unit : Unit.values()) {
        search(query, Filters.NONE, Mode.HYBRID, unit, 50)
            .forEach(hit -> {
              all.add(hit);
              all.addAll(hit.same());
            });
      }
    }
    for (int i = 0; i < 100; i++) {
      Hit hit = all.get(random.nextInt(all.size()));
      Report report = shelf.library.report(hit.report()).orElseThrow();
      Paragraph paragraph =
          report.paragraphs().filter(p -> p.id().equals(hit.paragraph())).findFirst().orElseThrow();
      assertThat(new Span(hit.start(), hit.end()).in(paragraph.text()))
          .as("replay with -Dseed=%d", seed)
          .isEqualTo(hit.text());
      assertThat(hit.number()).isEqualTo(paragraph.number());
    }
  }

  @Test
  void anAnswerIsInOneOrderAndTheSameEachTime() throws Exception {
    var hits = search("families", Filters.NONE, Mode.HYBRID, Unit.SENTENCE, 30);
    assertThat(hits).isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
    assertThat(search("families", Filters.NONE, Mode.HYBRID, Unit.SENTENCE, 30)).isEqualTo(hits);
    assertThat(search("families", Filters.NONE, Mode.HYBRID, Unit.SENTENCE, 7))
        .isEqualTo(hits.subList(0, 7));
  }

  @Test
  void aQueryWithoutAWordFindsNothing() throws Exception {
    for (Mode mode : Mode.values()) {
      assertThat(search(" “” – * ", Filters.NONE, mode, Unit.PARAGRAPH, 5)).isEmpty();
    }
    assertThat(search("the of and", Filters.NONE, Mode.KEYWORD, Unit.PARAGRAPH, 5))
        .as("nothing but stop words")
        .isEmpty();
  }

  @Test
  void comparablePassagesAreFoundForATextWithMarksInIt() throws Exception {
    var hits =
        searcher
            .comparable(
                "Return interviews are \"offered late\" *.", Filters.NONE, Unit.PARAGRAPH, 3)
            .hits();
    assertThat(hits.getFirst().text()).contains("Return interviews are offered late.");
  }

  /// Without a filter paragraphs are looked for in memory, with one in the index.
  @Test
  void aFilterThatEveryPassageFulfilsChangesNothing() throws Exception {
    var all = new Filters(List.of(), null, null, null, null, 1900, null);
    for (String query :
        List.of("homelessness among teenagers", "supervision is rarely reflective", "dentists")) {
      List<Hit> free = search(query, Filters.NONE, Mode.MEANING, Unit.PARAGRAPH, 20);
      assertThat(free).hasSizeGreaterThan(10);
      assertThat(search(query, all, Mode.MEANING, Unit.PARAGRAPH, 20))
          .extracting(Hit::text)
          .isEqualTo(free.stream().map(Hit::text).toList());
    }
  }

  @Test
  void aTableIsFoundButIsNoComparableFinding() throws Exception {
    String report =
        """
        Thornmere Council | ilacs-2018 | 2020 | good
        # Adoption | adoption | good
        Adopters wait for months before they are visited.
        | Adopters | wait for months before they are visited
        """;
    Path file = Files.writeString(temp.resolve("thornmere.txt"), report);
    try (Shelf own = Shelf.open(temp.resolve("own"))) {
      own.library.importAll(Source.under(List.of(file)), Again.NO, ImportListener.NONE);
      var there = new Searcher(own.library.index(), Shelf::embedder);
      String text = "adopters wait for months";
      var asked = new Query(text, Filters.NONE, Mode.KEYWORD, Unit.PARAGRAPH, 5);
      assertThat(there.search(asked).hits())
          .flatExtracting(hit -> Stream.concat(Stream.of(hit), hit.same().stream()).toList())
          .hasSize(2);
      assertThat(there.comparable(text, Filters.NONE, Unit.PARAGRAPH, 5).hits())
          .extracting(Hit::text)
          .containsExactly("Adopters wait for months before they are visited.");
    }
  }

  private static List<Hit> search(String text, Filters filters, Mode mode, Unit unit, int limit)
      throws Exception {
    return searcher.search(new Query(text, filters, mode, unit, limit)).hits();
  }

  private static List<String> texts(String query, Mode mode) throws Exception {
    return search(query, Filters.NONE, mode, Unit.PARAGRAPH, 10).stream().map(Hit::text).toList();
  }

  private static List<String> files(Filters filters) throws Exception {
    var files = new ArrayList<String>();
    for (Mode mode : Mode.values()) {
      for (Hit hit :
          search("children in care and supervision", filters, mode, Unit.PARAGRAPH, 50)) {
        files.add(hit.file());
        hit.same().forEach(other -> files.add(other.file()));
      }
    }
    return files;
  }

  private static Filters filters(
      List<String> form,
      @Nullable String aspect,
      @Nullable String grade,
      @Nullable String overall,
      @Nullable String authority,
      @Nullable Integer from,
      @Nullable Integer to) {
    return new Filters(form, aspect, grade, overall, authority, from, to);
  }

  private static List<String> marked(String query) throws Exception {
    Hit hit = search(query, Filters.NONE, Mode.HYBRID, Unit.PARAGRAPH, 1).getFirst();
    return hit.highlights().stream().map(span -> span.in(hit.text())).toList();
  }
}
