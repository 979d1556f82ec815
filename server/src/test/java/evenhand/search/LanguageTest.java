package evenhand.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import evenhand.embed.ModelWords;
import evenhand.library.Shelf;
import evenhand.search.Showing.Correction;
import evenhand.search.forward.By;
import evenhand.search.forward.ForwardReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  private static final Path HOUSE_STYLE =
      Path.of(System.getProperty("evenhand.home"), "corpus/house-style");

  private static final String FIRST =
      """
      Calderwick City Council | ilacs-2018 | 2021 | inadequate
      # Help and protection | help-and-protection | inadequate
      The local authority designated officer answers allegations late.
      Safety plans are not shared with families. Safety plans are vague. Families ask for safety plans.
      Tracking of children missing education is weak. Children missing education are tracked by nobody.
      Tracking stops. Tracking begins. Tracking ends. Tracking goes on.
      Children missing education wait. Education is missing from plans. Tracking children missing education takes long.
      # Leaders | leaders | inadequate
      Parenting programmes have long waiting lists. Counselling for young carers is offered.
      The public law outline is used late. Oversight is weak, and oversight of plans is weak.
      Oversight by managers is rare. Oversight has not improved. Oversight of homes is poor.
      """;
  private static final String SECOND =
      """
      London Borough of Ashmere | sif-2013 | 2015 | good
      # Care leavers | care-leavers | good
      LADO meetings are held. Families know their safety plans. Families like safety plans.
      PA support is well organised. Personal advisers visit. The behaviour of young people improves.
      The taking of photographs is agreed. Taking part is easy. Taking turns is taught. Taking stock helps. Taking care matters.
      Families are visited. Families are heard. Children missing education are seen. Children are taking part.
      # Leaders | leaders | good
      PLO work is prompt. Children in homes are seen. Homes are warm.
      """;

  @TempDir static Path temp;
  private static Shelf shelf;
  private static Searcher searcher;
  private static FacetCounter facets;

  @BeforeAll
  static void importAll() throws Exception {
    Path files = Files.createDirectory(temp.resolve("files"));
    Files.writeString(files.resolve("first.txt"), FIRST);
    Files.writeString(files.resolve("second.txt"), SECOND);
    shelf = Shelf.open(temp.resolve("data"));
    shelf.take(files);
    var passages = new ForwardReader(shelf.library.index());
    var language =
        Language.of(
            Synonyms.read(HOUSE_STYLE),
            passages,
            () ->
                ModelWords.read(
                    Path.of(System.getProperty("evenhand.home"), "models/bge-small-en-v1.5-q")));
    searcher = new Searcher(shelf.library.index(), Shelf::embedder, language);
    facets = new FacetCounter(shelf.library.index(), passages, language);
  }

  @AfterAll
  static void close() throws Exception {
    shelf.close();
  }

  @ParameterizedTest(name = "{0} marks {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LADO                               | local authority designated officer;LADO
          lado                               | local authority designated officer;LADO
          designated officer                 | designated;officer;LADO
          local authority designated officer | local;designated;LADO
          PLO                                | public law outline;PLO
          Public Law Outline                 | public;law;outline;PLO
          parenting program                  | Parenting;programmes
          counseling                         | Counselling
          behavior                           | behaviour
          organized                          | organised
          personal adviser                   | Personal;advisers;PA
          PA                                 | Personal advisers;PA
          """)
  void oneThingIsFoundUnderAllItsNames(String query, String marked) throws Exception {
    var found =
        search(query).hits().stream()
            .flatMap(hit -> hit.highlights().stream().map(span -> span.in(hit.text())))
            .distinct()
            .toList();
    assertThat(found).contains(marked.split(";"));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          saftey plans not shared with familes | safety plans not shared with families
          chidlren missing education traking   | children missing education tracking
          childrens homes oversite             | childrens homes oversight
          SAFTEY                               | safety
          "saftey" familes                     | "saftey" families
          """)
  void typingErrorsAreReadAsWhatWasMeant(String query, String shown) throws Exception {
    Showing showing = requireNonNull(search(query).showing());
    assertThat(showing.query()).isEqualTo(shown);
    for (Correction correction : showing.corrections()) {
      assertThat(query).contains(correction.typed());
      assertThat(shown).contains(correction.read());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "safety plans",
        "taking part",
        "\"saftey\" plans",
        "zebra crossings",
        "LADO meetings",
        "behavior",
        "PA",
        "unambitious plans",
        "replans",
        "thin plans",
        "stalling families",
        "Ashmore families",
        "saft*",
        "-saftey plans",
        "~~"
      })
  void whatMayBeMeantIsLeftAlone(String query) throws Exception {
    assertThat(search(query).showing()).isNull();
  }

  @Test
  void oneErrorInACommonWordIsAlwaysSeenAndAnswered() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    List<String> words = List.of("families", "oversight", "education");
    for (int i = 0; i < 60; i++) {
      String word = words.get(random.nextInt(words.size()));
      int at = 1 + random.nextInt(word.length() - 2);
      String typed =
          random.nextBoolean()
              ? word.substring(0, at) + word.substring(at + 1)
              : word.substring(0, at) + "q" + word.substring(at + 1);
      Answer answer = search(typed);
      assertThat(answer.showing()).as("%s, replay with -Dseed=%d", typed, seed).isNotNull();
      assertThat(requireNonNull(answer.showing()).query())
          .as("%s, replay with -Dseed=%d", typed, seed)
          .isEqualTo(word);
    }
  }

  @Test
  void aLibraryWhoseWordsAreNotInMemoryYetIsReadTheSame() throws Exception {
    for (String query :
        List.of(
            "safety plans",
            "saftey plans",
            "tracking of children",
            "takking children",
            "children missing educaton",
            "Oversight of homes",
            "oversihgt of homes",
            "families are herd",
            "zzyzx plans",
            "a b c",
            "\"saftey plans\" tracking")) {
      var asked = new Query(query, Filters.NONE, Mode.KEYWORD, Unit.PARAGRAPH, 3);
      var passages = new ForwardReader(shelf.library.index());
      var unread =
          new Searcher(
              shelf.library.index(),
              Shelf::embedder,
              Language.of(
                  Synonyms.read(HOUSE_STYLE),
                  passages,
                  () ->
                      ModelWords.read(
                          Path.of(
                              System.getProperty("evenhand.home"), "models/bge-small-en-v1.5-q"))));
      assertThat(unread.search(asked).showing())
          .as(query)
          .isEqualTo(searcher.search(asked).showing());
      passages.current();
      assertThat(passages.isCurrent()).isTrue();
    }
  }

  @Test
  void passagesAreCountedByWhatTheyStandIn() throws Exception {
    Facets counted = facets.of(query("safety plans", Filters.NONE));
    assertThat(counted.passages()).isEqualTo(2);
    assertThat(counted.counts().get(By.GRADE))
        .containsExactly(new Facets.Count("good", 1), new Facets.Count("inadequate", 1));
    assertThat(counted.counts().get(By.YEAR))
        .extracting(Facets.Count::key)
        .containsExactly("2021", "2015");
    assertThat(counted.counts().get(By.AUTHORITY))
        .extracting(Facets.Count::key)
        .containsExactlyInAnyOrder("Calderwick City Council", "London Borough of Ashmere");
    var good = new Filters(List.of(), null, "good", null, null, null, null);
    Facets held = facets.of(query("safety plans", good));
    assertThat(held.passages()).isEqualTo(1);
    assertThat(held.counts().get(By.GRADE)).as("what another grade would give").hasSize(2);
    assertThat(held.counts().get(By.FORM)).containsExactly(new Facets.Count("sif-2013", 1));
    assertThat(facets.of(query("LADO", Filters.NONE)).passages()).isEqualTo(2);
    assertThat(facets.of(query("\"safety plans\" -vague", Filters.NONE)).passages()).isEqualTo(1);
    assertThat(facets.of(query("saftey plans", Filters.NONE)).passages()).isEqualTo(2);
  }

  @Test
  void paragraphsLikeOneAreOthers() throws Exception {
    Hit hit = search("safety plans shared").hits().getFirst();
    var like = searcher.like(hit.report(), hit.paragraph(), hit.text(), Filters.NONE, 3).hits();
    assertThat(like).hasSize(3);
    assertThat(like.getFirst().text()).contains("safety plans");
    assertThat(like)
        .noneMatch(other ->
            other.report().equals(hit.report()) && other.paragraph().equals(hit.paragraph()));
  }

  private static Query query(String text, Filters filters) {
    return new Query(text, filters, Mode.KEYWORD, Unit.PARAGRAPH, 20);
  }

  private static Answer search(String text) throws Exception {
    return searcher.search(query(text, Filters.NONE));
  }
}
