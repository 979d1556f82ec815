package evenhand.suggest.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import evenhand.library.Shelf;
import evenhand.search.forward.ForwardReader;
import evenhand.text.Sentences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final Path HOUSE_STYLE = HOME.resolve("corpus/house-style");

  /// Said in many reports, so that nothing but the lists keeps it from being proposed.
  private static final List<String> SAID =
      List.of(
          "Social workers visit children in their homes and listen to them.",
          "Leaders are highly effective and managers are poorly supported.",
          "The virtual school in Norbridge tracks 14 children.",
          "There are too many changes of social worker.",
          "Seven children moved to new placements.",
          "The children’s guardian is told.",
          "Children do not receive a visit.");

  private static NeverWords never;

  @BeforeAll
  static void read() throws Exception {
    never = NeverWords.read(HOUSE_STYLE);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Social wor              | kers visit children in their homes and listen
          ~Social workers visit ~ | children in their homes and listen to them
          social workers visit ch | ildren in their homes and listen to them
          It is late. The virtual sch | ~ool in ~
          Leaders are high        | ~~
          ~Leaders are ~          | ~~
          Leaders are highly eff  | ~~
          The virtual school in N | ~~
          ~The virtual school in ~ | ~~
          ~The virtual school in Norbridge tracks ~ | ~~
          The virtual school in Norbridge tracks 1 | ~~
          ~There are ~            | ~~
          There are too ma        | ~~
          Sev                     | ~~
          The child's gu          | ardian is told
          The child’s gu          | ardian is told
          S                       | ~ocial workers visit children in their homes and ~
          Social workers visit.   | ~~
          xyz                     | ~~
          ~~                      | ~~
          """)
  void whatIsAllButCertainIsProposed(String text, String completion) {
    assertThat(learned(SAID).complete(text).completion()).isEqualTo(completion);
  }

  @Test
  void apostrophesAreThoseOfTheText() {
    Ahead ahead = learned(SAID);
    assertThat(ahead.complete("It’s late. The childr").completion()).startsWith("en’s guardian");
    assertThat(ahead.complete("It's late. The childr").completion()).startsWith("en's guardian");
  }

  @Test
  void whatOneReportAloneSaysIsNotProposed() {
    var builder = new NgramBuilder();
    builder.add(Collections.nCopies(50, "The zookeeper feeds zebras."));
    builder.add(List.of("Social workers visit."));
    assertThat(Ahead.of(builder, never, 0.5).complete("The zooke").completion()).isEmpty();
  }

  /// The samples learned by heart, so that every word of them is proposed that may be.
  @Test
  void judgingWordsDegreesFiguresAndNamesAreNeverProposed() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    Set<String> forbidden = forbidden();
    var texts = new ArrayList<String>();
    try (var files = Files.list(HOME.resolve("corpus/samples"))) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> line.length() > 60 && !line.startsWith("|"))
            .forEach(texts::add);
      }
    }
    Ahead ahead = learned(texts.stream().flatMap(text -> Sentences.of(text).stream()).toList());
    int shown = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      String before = text.substring(0, 1 + random.nextInt(text.length() - 1));
      String completion = ahead.at(0.2).complete(before).completion();
      if (completion.isEmpty()) {
        continue;
      }
      shown++;
      String begun = before.replaceAll("(?s).*[^\\p{L}\\p{N}'’-]", "");
      for (String word : (begun + completion).split("\\s+")) {
        String form = word.replace('’', '\'').toLowerCase(Locale.ROOT);
        assertThat(forbidden).as("%s|%s, -Dseed=%d", before, completion, seed).doesNotContain(form);
        assertThat(form)
            .as("%s, -Dseed=%d", completion, seed)
            .doesNotMatch(".*(?<!fami|ear|rep|app|supp|dai|week|month|quarter|year|elder)ly");
      }
      assertThat(completion).as("-Dseed=%d", seed).doesNotMatch("(?s).*[\\p{Lu}\\p{N}].*");
      String tail = (before + completion).toLowerCase(Locale.ROOT);
      for (String phrase :
          List.of("too many", "not yet", "at risk", "less well", "in most cases")) {
        assertThat(tail.endsWith(phrase)).as("%s, -Dseed=%d", tail, seed).isFalse();
      }
    }
    assertThat(shown).as("completions shown").isGreaterThan(5_000);
  }

  @Test
  void theLibraryIsLearnedAndForgotten(@TempDir Path temp) throws Exception {
    Path folder = Files.createDirectory(temp.resolve("completion"));
    try (Shelf shelf = Shelf.open(temp.resolve("data"))) {
      var completer = new Completer(folder, new ForwardReader(shelf.library.index()), never);
      completer.learn();
      assertThat(completer.complete("Social wor").completion()).isEmpty();
      for (int i = 0; i < 4; i++) {
        shelf.take(
            Files.writeString(
                temp.resolve("place%d.txt".formatted(i)),
                "Place%d | ilacs-2018 | 2021 | good%n# Care | in-care | good%n%s%n"
                    .formatted(i, String.join(" ", SAID))));
      }
      completer.learn();
      assertThat(completer.complete("Social wor").completion()).startsWith("kers");
      assertThat(files(folder)).containsExactly("ngrams");
      var again = new Completer(folder, new ForwardReader(shelf.library.index()), never);
      again.learn();
      assertThat(again.complete("Social wor"))
          .extracting(Completion::completion)
          .isEqualTo(completer.complete("Social wor").completion());
      shelf.library.removeAll();
      completer.libraryChanged();
      assertThat(files(folder)).isEmpty();
      assertThat(completer.complete("Social wor").completion()).isEmpty();
    }
  }

  @Test
  void whatIsKeptIsItsOwnersAlone(@TempDir Path folder) throws Exception {
    var builder = new NgramBuilder();
    builder.add(SAID);
    new NgramFile(folder).write("a state", builder.built());
    Path file = folder.resolve("ngrams");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
    assertThat(new NgramFile(folder).read("a state")).isPresent();
    assertThat(new NgramFile(folder).read("another state")).isEmpty();
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 60));
    assertThat(new NgramFile(folder).read("a state")).isEmpty();
  }

  private static Ahead learned(List<String> sentences) {
    var builder = new NgramBuilder();
    for (int report = 0; report < 5; report++) {
      builder.add(sentences);
    }
    return Ahead.of(builder, never, 0.5);
  }

  private static List<String> files(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /// Single words of the lists, read without the code that is tested.
  private static Set<String> forbidden() throws Exception {
    var words = new HashSet<String>();
    var yaml = new YAMLMapper();
    JsonNode gradeWords = yaml.readTree(HOUSE_STYLE.resolve("grade-words.yaml").toFile());
    for (String key : List.of("excellent", "positive", "negative", "grave", "hedge", "too-many")) {
      gradeWords.get(key).forEach(word -> add(word.asText(), words));
    }
    JsonNode judging = yaml.readTree(HOUSE_STYLE.resolve("judging-words.yaml").toFile());
    judging.get("levels").forEach(level -> level.get("words").forEach(w -> add(w.asText(), words)));
    judging.get("quantities").forEach(list -> list.forEach(word -> add(word.asText(), words)));
    assertThat(words).hasSizeGreaterThan(200).contains("good", "poor", "all", "most", "weak");
    return words;
  }

  private static void add(String word, Set<String> into) {
    if (word.matches("[\\p{L}'-]+")) {
      into.add(word.toLowerCase(Locale.ROOT));
    }
  }
}
