package evenhand.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenhand.text.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
  private static final Path MODELS = Path.of(System.getProperty("evenhand.home"), "models");
  private static final Path FOLDER = MODELS.resolve("bge-small-en-v1.5-q");

  private static final Path DISTILLED = MODELS.resolve("bge-small-distilled.onnx");

  private static OnnxEmbedder embedder;
  private static OnnxEmbedder distilled;

  @BeforeAll
  static void open() {
    embedder = OnnxEmbedder.open(FOLDER);
    distilled = OnnxEmbedder.openDistilled(DISTILLED, FOLDER);
  }

  @AfterAll
  static void close() {
    embedder.close();
    distilled.close();
  }

  @Test
  void theSameTextAlwaysGivesTheSameVector() {
    sameAlways(embedder);
    sameAlways(distilled);
  }

  private static void sameAlways(Embedder embedder) {
    var random = new Random(11);
    var texts = new ArrayList<String>();
    for (int i = 0; i < 24; i++) {
      texts.add(sentence(random, 3 + random.nextInt(60)));
    }
    List<float[]> alone = texts.stream().map(embedder::passage).toList();
    var order = new ArrayList<Integer>();
    for (int i = 0; i < texts.size() * 3; i++) {
      order.add(i % texts.size());
    }
    Collections.shuffle(order, random);
    List<float[]> among = embedder.passages(order.stream().map(texts::get).toList());
    for (int i = 0; i < order.size(); i++) {
      assertThat(among.get(i)).as(texts.get(order.get(i))).containsExactly(alone.get(order.get(i)));
    }
  }

  @Test
  void aSecondSessionGivesTheSameVector() {
    String text = "Plans for children in Wexborough are reviewed too late.";
    try (var another = OnnxEmbedder.open(FOLDER)) {
      assertThat(another.passage(text)).containsExactly(embedder.passage(text));
      assertThat(another.query(text)).containsExactly(embedder.query(text));
      assertThat(another.fingerprint()).isEqualTo(embedder.fingerprint()).hasSize(64);
    }
  }

  @Test
  void vectorsHaveLengthOneWhateverTheText() {
    String loneSurrogate = "pla\ud83d ced";
    for (String text :
        List.of("", " ", "a", "\u0000", "😀 placed", loneSurrogate, "word ".repeat(40_000))) {
      for (Embedder each : List.of(embedder, distilled)) {
        float[] vector = each.passage(text);
        assertThat(vector).hasSize(each.dimension());
        assertThat(dot(vector, vector)).isBetween(0.99999f, 1.00001f);
      }
    }
  }

  /// Sentences of the samples, which it has not learned from.
  @Test
  void theDistilledModelAnswersNearlyAsTheOneItLearnedFrom() throws IOException {
    String sample = "corpus/samples/thornhythe-2017-sif.md";
    String text = Files.readString(Path.of(System.getProperty("evenhand.home"), sample));
    List<String> sentences =
        Sentences.split(text).stream()
            .map(span -> span.in(text))
            .filter(each -> each.length() > 60)
            .toList();
    assertThat(sentences).hasSizeGreaterThan(100);
    List<float[]> ours = distilled.passages(sentences);
    List<float[]> theirs = embedder.passages(sentences);
    var near = new ArrayList<Float>();
    for (int i = 0; i < sentences.size(); i++) {
      near.add(dot(ours.get(i), theirs.get(i)));
    }
    assertThat(near.stream().mapToDouble(each -> each).average().orElseThrow()).isGreaterThan(0.9);
    assertThat(distilled.fingerprint()).isNotEqualTo(embedder.fingerprint());
  }

  /// Halves of sentences of the samples, which the smaller model has not learned from.
  @Test
  void aClauseGetsNearlyTheVectorOfAQuestion() throws IOException {
    String sample = "corpus/samples/thornhythe-2017-sif.md";
    String text = Files.readString(Path.of(System.getProperty("evenhand.home"), sample));
    List<String> clauses =
        Sentences.split(text).stream()
            .map(span -> span.in(text).strip())
            .filter(each -> each.length() > 60)
            .map(each -> each.substring(0, each.indexOf(' ', 30)))
            .limit(100)
            .toList();
    double near = 0;
    double unlike = 0;
    List<float[]> given = embedder.clauses(clauses).join();
    assertThat(given).hasSize(100);
    for (int i = 0; i < given.size(); i++) {
      float[] question = embedder.query(clauses.get(i));
      near += dot(given.get(i), question) / given.size();
      unlike += dot(given.get(given.size() - 1 - i), question) / given.size();
    }
    assertThat(near).isGreaterThan(0.9).isGreaterThan(unlike + 0.15);
    List<float[]> two = embedder.clauses(List.of(clauses.get(7), "late")).join();
    assertThat(two.getFirst())
        .as("the same whatever stands beside it")
        .containsExactly(given.get(7));
    assertThat(two.getLast()).as("the shortest").containsExactly(embedder.query("late"));
  }

  @Test
  void textBeyondTheWindowIsNotSeen() {
    String window = "Visits are regular. ".repeat(200);
    assertThat(embedder.passage(window + "Something else."))
        .containsExactly(embedder.passage(window));
  }

  @Test
  void aQueryIsCloserToWhatItMeansThanToWhatItDoesNot() {
    float[] query = embedder.query("somewhere to live after leaving care");
    float[] meant = embedder.passage("Care leavers in Norbridge have suitable accommodation.");
    float[] other = embedder.passage("The school timetable is published each September.");
    assertThat(dot(query, meant)).isGreaterThan(dot(query, other) + 0.1f);
    assertThat(query)
        .as("a query carries its prefix")
        .isNotEqualTo(embedder.passage("somewhere to live after leaving care"));
  }

  @Test
  void aMissingModelSaysWhatToDo(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("model"));
    assertThatThrownBy(() -> OnnxEmbedder.open(folder))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageContaining("model.sha256 is missing")
        .hasMessageContaining("launcher");
  }

  @Test
  void anExchangedFileIsRefused(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("model"));
    Files.copy(MODELS.resolve("bge-small-en-v1.5-q.sha256"), temp.resolve("model.sha256"));
    Files.writeString(folder.resolve("model.onnx"), "not the model");
    assertThatThrownBy(() -> OnnxEmbedder.open(folder))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageContaining("model.onnx is not the file its checksum names");
  }

  /// What the build does not unpack cannot be had by starting again.
  @Test
  void anExchangedDistilledModelIsRefused(@TempDir Path temp) throws IOException {
    Files.copy(MODELS.resolve("bge-small-distilled.sha256"), temp.resolve("other.sha256"));
    Files.writeString(temp.resolve("bge-small-distilled.onnx"), "not the model");
    assertThatThrownBy(() -> OnnxEmbedder.openDistilled(temp.resolve("other.onnx"), FOLDER))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageContaining("bge-small-distilled.onnx is not the file its checksum names")
        .hasMessageContaining("put back the file");
  }

  @Test
  void aClosedEmbedderRefuses() {
    var closed = OnnxEmbedder.open(FOLDER);
    closed.close();
    assertThatThrownBy(() -> closed.passage("late")).hasMessageContaining("closed");
    assertThatThrownBy(() -> closed.clauses(List.of("late", "later")))
        .hasMessageContaining("closed");
  }

  @Test
  void theBuildAndTheProgramCheckTheSameSums() throws IOException {
    String pom = Files.readString(MODELS.resolve("pom.xml"));
    for (String line : Files.readAllLines(MODELS.resolve("bge-small-en-v1.5-q.sha256"))) {
      assertThat(pom).contains(line.substring(0, 64));
    }
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws IOException {
    String own = "evenhand-natives-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith(own));
    }
  }

  private static String sentence(Random random, int words) {
    var all = List.of("children", "visits", "late", "plans", "are", "reviewed", "Ashmere", "well");
    return String.join(
        " ", Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(words).toList());
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
