package evenhand.check.language;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.check.CheckResult;
import evenhand.check.Checker;
import evenhand.check.Finding;
import evenhand.check.FindingKey;
import evenhand.check.Severities;
import evenhand.check.Sketch;
import evenhand.check.style.HouseStyle;
import evenhand.form.FormLibrary;
import evenhand.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spelling and grammar, read by the real process.
class LanguageCheckTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final Path APP = HOME.resolve("language/target/app");
  private static final Path STYLE = HOME.resolve("corpus/house-style");

  private static Proofreader reader;

  @BeforeAll
  static void open() throws Exception {
    reader = new Proofreader(APP, HouseStyle.read(STYLE).languageRules());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void theExampleFiresAndTheCounterExampleDoesNot() throws Exception {
    var check = new LanguageCheck(reader, List::of);
    Sketch fires = Sketch.of(check.about().fires());
    List<Finding> found = checker(check).check(fires.report()).findings();
    assertThat(found).extracting(f -> f.locations().getFirst().quote()).contains("an");
    assertThat(found.getFirst().locations().getFirst().quote())
        .isEqualTo(fires.marked().getFirst());
    assertThat(found.getFirst().suggestion()).isNotNull();
    assertThat(checker(check).check(Sketch.of(check.about().quiet()).report()).findings())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          childrens  | The childrens records are kept well.
          It's       | It's staff know the families well.
          an         | Leaders agreed an plan with schools.
          there      | Staff know there own families well.
          issues has | Capacity issues has delayed the work.
          commited   | Leaders are commited to the work.
          Leadres    | Leadres know the families well.
          -          | Leaders in Llanfechell know the families at Brynteg well.
          -          | Calderwick leaders know the families well.
          -          | The IROs and the SGO team of CAFCASS meet monthly.
          -          | Plans are timebound and coproduced with families.
          -          | Care leavers are well supported, and their views are well informed.
          -          | Most staff and managers stay, and the group of staff who work nights are trained.
          """)
  void slipsAreToldAndNamesAreNot(String words, String sentence) throws Exception {
    Report report = Sketch.of("# Leaders\n1. %s\n".formatted(sentence)).report();
    List<Finding> found = checker(new LanguageCheck(reader, List::of)).check(report).findings();
    if (words.equals("-")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).isNotEmpty();
      assertThat(found.getFirst().locations().getFirst().quote()).containsAnyOf(words.split(" "));
    }
  }

  @Test
  void aWordThatSomebodySaidIsRightIsLetPassFromThenOn() throws Exception {
    var known = new ArrayList<String>();
    Checker checker = checker(new LanguageCheck(reader, () -> known));
    Report report = Sketch.of("# Leaders\n1. The calderwicking club meets each week.\n").report();
    Finding found = checker.check(report).findings().getFirst();
    assertThat(FindingKey.term(found)).isEqualTo("calderwicking");
    known.add("calderwicking");
    assertThat(checker.check(report).findings()).isEmpty();
  }

  @Test
  void grammarIsNoMatterOfAWord() throws Exception {
    Report report = Sketch.of("# Leaders\n1. Leaders agreed an plan with schools.\n").report();
    Finding found =
        checker(new LanguageCheck(reader, List::of)).check(report).findings().getFirst();
    assertThat(FindingKey.term(found)).isNull();
  }

  @Test
  void nobodyWaitsWhoDoesNotWantTo() throws Exception {
    try (var own = new Proofreader(APP, HouseStyle.read(STYLE).languageRules())) {
      Checker checker = checker(new LanguageCheck(own, List::of));
      Report report = Sketch.of("# Leaders\n1. It is commited.\n2. They are reviewd.\n").report();
      Checker.SoFar first = checker.checkSoFar(report);
      assertThat(first.unread()).isEqualTo(2);
      assertThat(first.result().findings()).isEmpty();
      CheckResult all = checker.check(report);
      assertThat(all.findings()).hasSize(2);
      assertThat(checker.checkSoFar(report)).isEqualTo(new Checker.SoFar(all, 0));
    }
  }

  @Test
  void aProcessThatDiesIsStartedAgain() throws Exception {
    try (var own = new Proofreader(APP, HouseStyle.read(STYLE).languageRules())) {
      Checker checker = checker(new LanguageCheck(own, List::of));
      List<ProcessHandle> others = children().toList();
      assertThat(checker.check(sketch("It is commited.")).findings()).hasSize(1);
      children().filter(child -> !others.contains(child)).forEach(ProcessHandle::destroyForcibly);
      assertThat(checker.check(sketch("They are reviewd.")).findings()).hasSize(1);
    }
  }

  @Test
  void closingStopsTheProcess() throws Exception {
    List<ProcessHandle> others = children().toList();
    var own = new Proofreader(APP, HouseStyle.read(STYLE).languageRules());
    checker(new LanguageCheck(own, List::of)).check(sketch("It is commited."));
    List<ProcessHandle> started = children().filter(child -> !others.contains(child)).toList();
    assertThat(started).hasSize(1);
    own.close();
    started.getFirst().onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void whereThereIsNoProgramTheCheckIsSkipped(@TempDir Path empty) throws Exception {
    try (var own = new Proofreader(empty, HouseStyle.read(STYLE).languageRules())) {
      Checker checker = checker(new LanguageCheck(own, List::of));
      assertThat(checker.check(sketch("It is commited.")).skipped()).containsExactly("language");
      assertThat(checker.checkSoFar(sketch("It is commited.")).unread()).isZero();
    }
  }

  @Test
  void aProgramThatDoesNotStartIsGivenUp(@TempDir Path broken) throws Exception {
    Files.createFile(broken.resolve("evenhand-language.jar"));
    try (var own = new Proofreader(broken, HouseStyle.read(STYLE).languageRules())) {
      Checker checker = checker(new LanguageCheck(own, List::of));
      assertThat(checker.check(sketch("It is commited.")).skipped()).containsExactly("language");
      assertThat(own.await(List.of("Another text."), Duration.ofSeconds(5))).isFalse();
    }
  }

  private static Stream<ProcessHandle> children() {
    return ProcessHandle.current().children();
  }

  private static Report sketch(String sentence) {
    return Sketch.of("# Leaders\n1. %s\n".formatted(sentence)).report();
  }

  private static Checker checker(LanguageCheck check) throws Exception {
    return new Checker(
        List.of(check),
        FormLibrary.read(HOME.resolve("corpus/forms")),
        HouseStyle.read(STYLE),
        Severities.read(STYLE),
        null,
        null);
  }
}
