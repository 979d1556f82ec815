package evenhand.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import evenhand.bench.Bench;
import evenhand.cli.Console;
import evenhand.cli.EvenhandCommand;
import evenhand.cli.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Every command that the README or a page of `server/docs` shows works as it stands there.
///
/// What reads files of the repository, or searches, is run; of what would take minutes, or needs
/// the reader's own files, the usage is held against the real command. Inline commands with an
/// ellipsis name a command, and it must be there.
class DocumentedCommandsTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final Path SAMPLES = HOME.resolve("corpus/samples");

  private static final Pattern INLINE =
      Pattern.compile("`((?:\\./evenhand|mvn|npm run)(?: [^`]*)?)`");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /// Behind a command that is named in a sentence and not shown whole.
  private static final String IN_PASSING = " …";

  private static final Set<String> SEARCHING = Set.of("search", "phrase", "suggest");
  private static final Set<String> READING = Set.of("parse", "check");

  @TempDir static Path temp;

  @BeforeAll
  static void importTwo() {
    assertThat(
            run(
                "import",
                SAMPLES.resolve("redmarsh-2022-focused-visit.md").toString(),
                SAMPLES.resolve("redmarsh-2023-ilacs.md").toString()))
        .isZero();
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    pages.add(HOME.resolve("README.md"));
    try (Stream<Path> docs = Files.list(HOME.resolve("server/docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  static Set<String> shown() throws IOException {
    var shown = new LinkedHashSet<String>();
    for (Path page : pages()) {
      boolean plain = false;
      boolean fenced = false;
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith("```")) {
          plain = !fenced && line.equals("```");
          fenced = !fenced;
        } else if (plain || (!fenced && line.startsWith("    ./"))) {
          shown.add(line.strip());
        } else if (!fenced) {
          INLINE
              .matcher(line)
              .results()
              .forEach(match -> shown.add(match.group(1).strip() + IN_PASSING));
        }
      }
    }
    return shown;
  }

  @Test
  void commandsAreShown() throws Exception {
    assertThat(shown()).hasSizeGreaterThan(15).anyMatch(line -> line.equals("./evenhand start"));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void works(String line) throws Exception {
    List<String> words = words(line);
    switch (words.getFirst()) {
      case "./evenhand" -> evenhand(words.subList(1, words.size()), line);
      case "mvn" -> maven(words.subList(1, words.size()));
      case "npm" ->
          assertThat(Files.readString(HOME.resolve("web/package.json")))
              .contains("\"%s\": \"".formatted(words.get(2)));
      default -> throw new AssertionError("nobody knows how to try this: " + line);
    }
  }

  private static void evenhand(List<String> words, String line) {
    List<String> args = new ArrayList<>(words);
    if (args.contains(">")) {
      args = args.subList(0, args.indexOf(">"));
    }
    CommandLine commands = commands();
    if (args.getFirst().equals("test")) {
      assertThat(HOME.resolve("server/src/test/sh/test.sh")).exists();
    } else if (args.getFirst().equals("bench")) {
      String[] shown =
          args.stream().skip(1).filter(word -> !word.equals("…")).toArray(String[]::new);
      assertThatCode(() -> Bench.commandLine(System.out, System.err).parseArgs(shown))
          .doesNotThrowAnyException();
    } else if (!args.getFirst().matches("[a-z]+")) {
      assertThat(HOME.resolve("evenhand")).isExecutable();
    } else if (line.contains("…")) {
      named(commands, args);
    } else {
      List<String> whole = args;
      assertThatCode(() -> commands.parseArgs(whole.toArray(String[]::new)))
          .doesNotThrowAnyException();
      if (isRun(args)) {
        assertThat(run(args.stream().map(DocumentedCommandsTest::resolved).toArray(String[]::new)))
            .as(line)
            .isZero();
      }
    }
  }

  /// Up to the first placeholder each word names a command; options anywhere are that command's.
  private static void named(CommandLine commands, List<String> args) {
    CommandLine at = commands;
    for (String word : args) {
      if (!word.matches("[a-z]+")) {
        break;
      }
      assertThat(at.getSubcommands()).containsKey(word);
      at = Objects.requireNonNull(at.getSubcommands().get(word));
    }
    assertThat(at).isNotSameAs(commands);
    for (String word : args) {
      if (word.startsWith("--")) {
        assertThat(at.getCommandSpec().findOption(word.replaceFirst("=.*", ""))).isNotNull();
      }
    }
  }

  private static boolean isRun(List<String> args) {
    boolean reads =
        READING.contains(args.getFirst())
            && args.stream()
                .skip(1)
                .filter(arg -> !arg.startsWith("-"))
                .allMatch(arg -> Files.exists(HOME.resolve(arg)));
    return reads || SEARCHING.contains(args.getFirst());
  }

  private static String resolved(String arg) {
    return arg.contains("/") && Files.exists(HOME.resolve(arg))
        ? HOME.resolve(arg).toString()
        : arg;
  }

  private static void maven(List<String> words) throws IOException {
    for (String word : words) {
      Matcher tests = Pattern.compile("-Dtest=(\\S+)").matcher(word);
      if (tests.matches()) {
        for (String name : tests.group(1).split(",")) {
          assertThat(found(name + ".java")).as(name).isTrue();
        }
      } else if (word.contains(":") && !word.startsWith("-")) {
        assertThat(Files.readString(HOME.resolve("pom.xml")))
            .contains(word.substring(0, word.indexOf(':')) + "-maven-plugin");
      }
    }
    assertThat(words).anyMatch(word -> word.matches("verify|test|[a-z]+:[a-z]+"));
  }

  private static boolean found(String name) throws IOException {
    try (Stream<Path> files = Files.walk(HOME.resolve("server/src/test/java"))) {
      return files.anyMatch(file -> file.endsWith(name));
    }
  }

  private static CommandLine commands() {
    var line = new CommandLine(new EvenhandCommand());
    var console = new Console(System.out, System.err);
    var parts = new Wiring(() -> new Settings(HOME, temp.resolve("unused")), System.err);
    Commands.of(parts, console).forEach(line::addSubcommand);
    return line;
  }

  private static int run(String... args) {
    var out = new ByteArrayOutputStream();
    var to = new PrintStream(out, true, StandardCharsets.UTF_8);
    var all = new ArrayList<String>(List.of("--data", temp.resolve("data").toString()));
    all.addAll(List.of(args));
    int status = Main.run(new Console(to, to), all.toArray(String[]::new));
    assertThat(out.toString(StandardCharsets.UTF_8)).isNotBlank();
    return status;
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }
}
