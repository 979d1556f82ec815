package evenhand.grading;

import evenhand.form.CorpusException;
import evenhand.form.Form;
import evenhand.report.Report;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Learns grade reading from published reports. Not safe from several threads.
///
/// The same reports in the same order and the same seed give the same weights, byte for byte.
public final class Trainer {
  /// Fewer narratives than this teach nothing.
  static final int FEWEST = 30;

  /// Vectors need about this many graded narratives; fewer are read better by counts alone.
  static final int ENOUGH_FOR_VECTORS = 400;

  private final GradeWords words;
  private final Narratives narratives;
  private final @Nullable SentenceVectors vectors;
  private final long seed;
  private final List<Taught> taught = new ArrayList<>();

  private record Taught(
      String report, Form form, String authority, int year, Narrative narrative) {}

  private Trainer(GradeWords words, @Nullable SentenceVectors vectors, long seed) {
    this.words = words;
    this.narratives = new Narratives(words);
    this.vectors = vectors;
    this.seed = seed;
  }

  /// @param vectors null to learn from counted words alone
  public static Trainer of(Path corpus, @Nullable SentenceVectors vectors, long seed)
      throws CorpusException {
    return new Trainer(GradeWords.read(corpus), vectors, seed);
  }

  /// Adds the graded narratives of a report that are long enough to learn from.
  ///
  /// @return how many there are
  public int add(Report report, Form form) {
    String authority =
        words.place(report.authority() == null ? report.report() : report.authority());
    int year = report.published() == null ? 0 : report.published().getYear();
    int before = taught.size();
    for (Narrative narrative : narratives.of(report, form)) {
      String grade = narrative.grade();
      if (narrative.length() >= GradeReader.ENOUGH
          && grade != null
          && form.scale().level(grade).isPresent()) {
        taught.add(new Taught(report.report(), form, authority, year, narrative));
      }
    }
    return taught.size() - before;
  }

  public int narratives() {
    return taught.size();
  }

  /// Whether vectors are learned from too; if not, there are too few narratives or no vectors.
  public boolean isFull() {
    return vectors != null && taught.size() >= ENOUGH_FOR_VECTORS;
  }

  /// Learns and writes `weights.json` into a folder.
  ///
  /// @param fingerprint the embedding model's
  /// @throws IllegalStateException with fewer than [#FEWEST] narratives or a single grade
  public void train(Path folder, String fingerprint) throws IOException {
    List<Integer> bands = bands();
    if (taught.size() < FEWEST || bands.size() < 2) {
      throw new IllegalStateException(
          "%d graded narratives of %d grades are too few to learn from; at least %d of 2 are needed"
              .formatted(taught.size(), bands.size(), FEWEST));
    }
    Lessons lessons = lessons(bands, isFull() ? vectors : null);
    Weights weights = weights(lessons, bands, fingerprint);
    Files.createDirectories(folder);
    write(folder.resolve(Weights.FILE), weights.bytes());
  }

  /// Beside it first: what was there before stays whole, whenever the process dies.
  private static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Learns nothing but to tell strengths from weaknesses.
  public PolarityReader polarity() {
    List<Integer> bands = bands();
    @Nullable PolarityHead head =
        vectors == null || taught.isEmpty()
            ? null
            : PolarityHead.fit(lessons(bands, vectors).all(), bands.size() - 1);
    return new PolarityReader(head, words, vectors);
  }

  private List<Integer> bands() {
    var bands = new TreeSet<Integer>();
    taught.forEach(one -> bands.add(band(one)));
    return List.copyOf(bands);
  }

  private static int band(Taught one) {
    return one.form().scale().level(String.valueOf(one.narrative().grade())).orElseThrow().band();
  }

  private Lessons lessons(List<Integer> bands, @Nullable SentenceVectors vectors) {
    List<Lesson> lessons = new ArrayList<>();
    for (Taught one : taught) {
      lessons.add(
          new Lesson(
              one.authority(),
              one.year(),
              one.form().id(),
              one.narrative().aspect(),
              bands.indexOf(band(one)),
              Sight.of(one.narrative(), words, vectors)));
    }
    return new Lessons(lessons, seed);
  }

  private Weights weights(Lessons lessons, List<Integer> bands, String fingerprint) {
    var counted = new Training(lessons, bands.size(), false);
    @Nullable Training full = isFull() ? new Training(lessons, bands.size(), true) : null;
    List<Weights.Fold> folds = new ArrayList<>();
    for (int held = 0; held < Lessons.FOLDS; held++) {
      int fold = held;
      folds.add(
          new Weights.Fold(
              counted.train(cell -> Lessons.fold(cell) != fold),
              full == null ? null : full.train(cell -> Lessons.fold(cell) != fold)));
    }
    Map<String, Integer> unseenBy = new TreeMap<>();
    for (int i = 0; i < lessons.size(); i++) {
      unseenBy.put(taught.get(i).report(), Lessons.fold(lessons.cell(i)));
    }
    return new Weights(
        Weights.VERSION,
        words.fingerprint(),
        full == null ? null : fingerprint,
        bands,
        taught.stream().map(one -> one.form().id()).distinct().sorted().toList(),
        counted.train(cell -> true),
        full == null ? null : full.train(cell -> true),
        full == null ? null : PolarityHead.fit(lessons.all(), bands.size() - 1),
        folds,
        unseenBy);
  }
}
