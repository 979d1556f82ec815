package evenhand.suggest.wording;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import evenhand.form.FormLibrary;
import evenhand.library.Invented;
import evenhand.library.Shelf;
import evenhand.report.Report;
import evenhand.search.Searcher;
import evenhand.search.forward.ForwardReader;
import evenhand.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggesterTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));

  private static final String CALDERWICK =
      """
      Calderwick City Council | jar-2007 | 2008 | adequate
      # Safeguarding | safeguarding | adequate
      The contribution of local services to improving outcomes for children and young people at risk, or requiring safeguarding, is adequate. Social workers in Calderwick visit families at home, but visits are sometimes late.
      Supervision in the Larch Street hub is regular. The Brightpath project, run with Mrs Quillfeather, gives advice to families who have too little money.
      The ‘Stepping Stones’ programme reaches families in the villages. Notes of supervision are brief and say little of what was decided. GRUMP meetings are held.
      The Youth Cabinet and the Local Safeguarding Children Board praise Warm Welcome for its advice. A warm room is what families welcome, and warm words.
      # Looked after children | looked-after-children | good
      Social workers visit looked after children often and listen to what they say about their homes.
      Looked after children in Calderwick like their schools. Carers are visited by the same social worker for years.
      Carers have training that they value. Health checks of looked after children are prompt and their carers come along.
      Reviews are held in time and looked after children take part in them. The Ofsted report of 2006 is known to all carers in the city.
      """;
  private static final String ASHMERE =
      """
      London Borough of Ashmere | jar-2007 | 2007 | good
      # Safeguarding | safeguarding | good
      The contribution of local services to improving outcomes for children and young people at risk, or requiring safeguarding, is good. Social workers visit families at home in good time.
      Supervision is regular and its notes say what was decided. Families who have too little money are given good advice. Brightpath is well known.
      Supervision is regular, and its notes say clearly what was decided.
      """;

  @TempDir static Path temp;
  private static Shelf shelf;
  private static Suggester suggester;

  @BeforeAll
  static void importAll() throws Exception {
    Path files = Files.createDirectory(temp.resolve("files"));
    Files.writeString(files.resolve("ashmere.txt"), ASHMERE);
    Files.writeString(files.resolve("calderwick.txt"), CALDERWICK);
    for (int seed = 1; seed <= 4; seed++) {
      Files.writeString(files.resolve("place%d.txt".formatted(seed)), Invented.file(seed, 20));
    }
    shelf = Shelf.open(temp.resolve("data"));
    shelf.take(files);
    var passages = new ForwardReader(shelf.library.index());
    suggester =
        Suggester.open(
            new Searcher(shelf.library.index(), Shelf::embedder),
            passages,
            FormLibrary.read(HOME.resolve("corpus/forms")),
            HOME.resolve("corpus/house-style"));
  }

  @AfterAll
  static void close() throws Exception {
    shelf.close();
  }

  @Test
  void sentencesAreOfTheAspectAndTheGrade() throws Exception {
    var found = of("Supervision of social workers ", "safeguarding", "adequate", 3).suggestions();
    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(each -> {
          assertThat(each.hit().grade()).isEqualTo("adequate");
          assertThat(each.hit().aspect()).isEqualTo("safeguarding");
        });
    assertThat(found.getFirst().hit().text()).contains("upervision");
    assertThat(of("Supervision of social workers ", "safeguarding", "good", 3).suggestions())
        .allSatisfy(each -> assertThat(each.hit().grade()).isEqualTo("good"));
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Social workers visit families at home | Social workers in __________ visit families | place
          Supervision in a hub is regular       | Supervision in the ____________ hub         | place
          A project that gives advice on money  | The __________ project                      | programme
          Advice to families on money           | with Mrs ____________, gives                | person
          A programme reaches families          | The ‘_______________’ programme             | programme
          The board praises advice to families  | The Youth Cabinet and the Local Safeguarding Children Board praise ____________ for its advice. | name
          """)
  void namesAreBlanked(String text, String shown, String kind) throws Exception {
    var found = of(text, "safeguarding", "adequate", 9).suggestions();
    assertThat(found).anySatisfy(each -> assertThat(each.hit().text()).contains(shown));
    assertThat(found).flatExtracting(Suggestion::blanks).extracting(Blank::kind).contains(kind);
  }

  @Test
  void wordsThatNameNobodyStay() throws Exception {
    var found = of("The report is known to carers ", "looked-after-children", "good", 9);
    assertThat(found.suggestions())
        .extracting(each -> each.hit().text())
        .contains("The Ofsted report of 2006 is known to all carers in the city.");
  }

  @Test
  void noTwoSayTheSame() throws Exception {
    var found = of("Supervision is regular and its notes ", "safeguarding", "good", 3);
    assertThat(found.suggestions())
        .filteredOn(each -> each.hit().text().startsWith("Supervision is regular"))
        .hasSize(1);
  }

  @Test
  void theGradeIsStatedAsTheFormStatesIt() throws Exception {
    var judgement = requireNonNull(of("", "safeguarding", "good", 3).judgement());
    assertThat(judgement.text()).endsWith("requiring safeguarding, is good.");
    assertThat(judgement.uses()).isEqualTo(2);
    assertThat(judgement.example().file()).isEqualTo("ashmere.txt");
    assertThat(of("", "safeguarding", "outstanding", 3).judgement())
        .extracting(JudgementSentence::text)
        .asString()
        .endsWith("is outstanding.");
    assertThat(of("Visits ", "safeguarding", "good", 9).suggestions())
        .as("it is no suggestion beside")
        .noneMatch(each -> each.hit().text().startsWith("The contribution"));
  }

  @Test
  void judgingWordsAreShownAsEachGradeUsesThem() throws Exception {
    String text = "Visits are prompt. Managers know that supervision is regular and advice is good";
    var words = of(text, "safeguarding", "good", 1).words();
    assertThat(words)
        .extracting(word -> new Span(word.start(), word.end()).in(text))
        .containsExactly("good");
    var uses = words.getFirst().use();
    assertThat(uses.grades())
        .extracting(JudgingWord.GradeUse::grade)
        .containsExactly("good", "adequate");
    assertThat(uses.grades().getFirst().uses()).isEqualTo(3);
  }

  @Test
  void anEmptyParagraphIsOfferedWhatTheAspectIsAboutTwoOfAReport() throws Exception {
    assertThat(of("", "looked-after-children", "good", 3).suggestions()).hasSize(2);
    assertThat(of("", null, null, 3).suggestions()).isEmpty();
  }

  @Test
  void whatIsShownStandsWhereItIsSaidToStand() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    List<String> texts = List.of("Families ", "Health visitors ", "Carers at home ", "Plans ");
    var seen = new HashSet<String>();
    for (int i = 0; i < 30; i++) {
      String grade = random.nextBoolean() ? "good" : "adequate";
      for (Suggestion each : of(texts.get(random.nextInt(4)), null, grade, 9).suggestions()) {
        Report report = shelf.library.report(each.hit().report()).orElseThrow();
        String paragraph =
            report
                .paragraphs()
                .filter(p -> p.id().equals(each.hit().paragraph()))
                .findFirst()
                .orElseThrow()
                .text();
        var original =
            new StringBuilder(new Span(each.hit().start(), each.hit().end()).in(paragraph));
        seen.add(original.toString());
        for (Blank blank : each.blanks()) {
          for (int at = blank.start(); at < blank.end(); at++) {
            original.setCharAt(at, '_');
          }
        }
        assertThat(each.hit().text())
            .as("replay with -Dseed=%d", seed)
            .isEqualTo(original.toString())
            .doesNotContain("Calderwick", "Norbridge");
      }
    }
    assertThat(seen).hasSizeGreaterThan(8);
  }

  private static Wordings of(
      String text, @Nullable String aspect, @Nullable String grade, int limit) throws Exception {
    return suggester.of(new Writing(text, aspect, grade, "jar-2007", limit));
  }
}
