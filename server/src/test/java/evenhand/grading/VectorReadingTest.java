package evenhand.grading;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.embed.Embedder;
import evenhand.embed.OnnxEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Learning from vectors, with the real model, on invented sections.
class VectorReadingTest {
  private static Embedder embedder;
  private static SentenceVectors vectors;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    Path models = Invented.HOME.resolve("models");
    embedder =
        OnnxEmbedder.openDistilled(
            models.resolve("bge-small-distilled.onnx"), models.resolve("bge-small-en-v1.5-q"));
    vectors = new RememberedVectors(() -> embedder, 1000);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  private static List<Lesson> lessons(int count, long seed) throws Exception {
    GradeWords words = GradeWords.read(Invented.CORPUS);
    var narratives = new Narratives(words);
    var random = new Random(seed);
    var lessons = new ArrayList<Lesson>();
    for (int i = 0; i < count; i++) {
      int grade = i % 4;
      List<String> text = Invented.paragraphs(random, 0.1 + 0.27 * grade, 30);
      Narrative narrative =
          narratives.of(Invented.report("r" + i, "Place", null, text), Invented.form()).getFirst();
      lessons.add(
          new Lesson(
              "place " + i,
              2024,
              "ilacs-2018",
              "help-and-protection",
              grade,
              Sight.of(narrative, words, vectors)));
    }
    return lessons;
  }

  @Test
  void aModelOfVectorsReadsSectionsThatItHasNotSeen() throws Exception {
    Model model = new Fitting(new Lessons(lessons(60, 1), 1), 4, true).fit(cell -> true);
    int right = 0;
    for (Lesson lesson : lessons(20, 2)) {
      double[] read = model.read(lesson.sentences());
      assertThat(read).hasSize(4);
      right += read[lesson.grade()] > 0.5 ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(13);
  }

  @Test
  void strengthsAreToldFromWeaknessesWithoutALabel() throws Exception {
    PolarityHead head = Objects.requireNonNull(PolarityHead.fit(lessons(40, 3), 3));
    GradeWords words = GradeWords.read(Invented.CORPUS);
    List<String> sentences =
        List.of(
            "Young people are proud of the homes their carers make for them.",
            "Staff listen with warmth and never give up on a child.",
            "Nobody has checked whether the babies in this home are in danger.",
            "Visits are late and plans are poor.");
    List<float[]> found = vectors.of(sentences);
    var sums = new ArrayList<Double>();
    for (int i = 0; i < sentences.size(); i++) {
      sums.add(head.sum(new Seen("p", Tally.of(sentences.get(i), words), found.get(i))));
    }
    assertThat(Math.min(sums.get(0), sums.get(1)))
        .isGreaterThan(Math.max(sums.get(2), sums.get(3)));
  }

  @Test
  void keptVectorsAreReadBackAndABrokenEndIsCutOff() throws Exception {
    Path file = folder.resolve("vectors");
    List<String> texts = List.of("Children are safe.", "Plans are weak.");
    var embedded = new AtomicInteger();
    List<float[]> first = KeptVectors.open(embedder, file, embedded::addAndGet).of(texts);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 7));
    List<float[]> again = KeptVectors.open(embedder, file, embedded::addAndGet).of(texts);
    assertThat(again.get(0)).isEqualTo(first.get(0));
    assertThat(again.get(1)).isEqualTo(first.get(1));
    assertThat(embedded).hasValue(3);
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }
}
