package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.write.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A damaged file ends in a report or in one clear refusal, soon, and leaves nothing behind.
///
/// `-Devenhand.mutations=2000` does as many, `-Devenhand.mutated=DIR` damages the files of a folder
/// as well, `-Dseed=…` replays: `server/docs/reading.md`.
class MutationTest {
  private static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void aDamagedFileIsReadOrRefused() throws Exception {
    var forms = FormLibrary.read(HOME.resolve("corpus/forms"));
    var reader = new ReportReader(forms);
    List<byte[]> files = files(forms, reader);
    long seed = Long.getLong("seed", System.nanoTime());
    int times = Integer.getInteger("evenhand.mutations", 150);
    var random = new Random(seed);
    var mutation = new Mutation(random);
    Set<String> before = leftovers();
    int refused = 0;
    for (int i = 0; i < times; i++) {
      byte[] one = files.get(random.nextInt(files.size()));
      byte[] damaged = mutation.of(one, files.get(random.nextInt(files.size())));
      String where = "seed %d, mutation %d".formatted(seed, i);
      refused += assertTimeoutPreemptively(LIMIT, () -> refused(reader, damaged, where), where);
    }
    assertThat(leftovers()).as("seed %d: files left behind", seed).isEqualTo(before);
    assertThat(refused)
        .as("seed %d: some are beyond reading, some not", seed)
        .isBetween(1, times - 1);
  }

  /// 1 where it was refused.
  private static int refused(ReportReader reader, byte[] damaged, String where) {
    try {
      holds(reader.read("damaged", damaged), ReportJson.isOne(damaged), where);
      return 0;
    } catch (UnreadableReportException e) {
      assertThat(e.code()).as(where).matches("[a-z]+(-[a-z]+)*");
      assertThat(e.getMessage()).as(where).isNotBlank().doesNotContain("\n").hasSizeLessThan(300);
      return 1;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(where, e);
    }
  }

  private static void holds(Report report, boolean json, String where) {
    assertThat(ReportFaults.first(report)).as(where).isEmpty();
    for (Paragraph paragraph : report.paragraphs().toList()) {
      int length = paragraph.text().length();
      if (!json) { // which is believed
        paragraph.breaks().forEach(b -> assertThat(b.at()).as(where).isBetween(0, length));
      }
      paragraph
          .places()
          .forEach(p -> {
            assertThat(p.left()).as(where).isBetween(0.0, 1.0);
            assertThat(p.top() + p.height()).as(where).isBetween(0.0, 1.0001);
          });
    }
  }

  private static List<byte[]> files(FormLibrary forms, ReportReader reader) throws Exception {
    var files = new ArrayList<byte[]>();
    files.add(InventedReport.pdf());
    files.add(ReportFormat.JSON.write(reader.read("a.pdf", InventedReport.pdf()), null));
    for (String name : List.of("redmarsh-2023-ilacs.md", "norbridge-2006-jar.md")) {
      Path file = HOME.resolve("corpus/samples").resolve(name);
      Report report = reader.read(file);
      @Nullable Form form = report.form() == null ? null : forms.form(report.form()).orElse(null);
      for (ReportFormat format : ReportFormat.values()) {
        files.add(format.write(report, form));
      }
      files.add(Files.readAllBytes(file));
      files.add(
          report
              .paragraphs()
              .map(Paragraph::text)
              .collect(Collectors.joining("\n\n"))
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    files.addAll(more());
    return files;
  }

  /// Forty files of the folder that the caller names, if any.
  private static List<byte[]> more() throws IOException {
    String folder = System.getProperty("evenhand.mutated");
    var more = new ArrayList<byte[]>();
    if (folder != null) {
      List<Path> paths;
      try (var walk = Files.walk(HOME.resolve(folder))) {
        paths = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
      }
      Collections.shuffle(paths, new Random(1));
      for (Path path : paths.subList(0, Math.min(40, paths.size()))) {
        more.add(Files.readAllBytes(path));
      }
    }
    return more;
  }

  /// What lies where libraries like to leave things, other tests' own folders apart.
  private static Set<String> leftovers() throws IOException {
    var left = new TreeSet<String>();
    for (String folder : List.of("user.home", "user.dir")) {
      try (Stream<Path> files = Files.list(Path.of(System.getProperty(folder)))) {
        files.map(Path::toString).filter(name -> !name.endsWith(".log")).forEach(left::add);
      }
    }
    return left;
  }
}
