package evenhand.read;

import static org.assertj.core.api.Assertions.assertThat;

import evenhand.form.FormLibrary;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A damaged file ends in a report or in one clear refusal; replay with `-Dseed=…`.
class PdfFuzzTest {
  private static final int MUTATIONS = 300;

  @Test
  void aDamagedPdfIsReadOrRefused() throws Exception {
    Path home = Path.of(System.getProperty("evenhand.home"));
    var reader = new ReportReader(FormLibrary.read(home.resolve("corpus/forms")));
    byte[] whole = InventedReport.pdf();
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = damage(whole, random);
      try {
        holds(reader.read("damaged.pdf", damaged), "seed %d, mutation %d".formatted(seed, i));
      } catch (UnreadableReportException e) {
        refused++;
        assertThat(e.code()).as("seed %d, mutation %d", seed, i).matches("[a-z]+(-[a-z]+)*");
      } catch (RuntimeException e) {
        throw new AssertionError("seed %d, mutation %d".formatted(seed, i), e);
      }
    }
    assertThat(refused)
        .as("seed %d: some are beyond reading, some are not", seed)
        .isBetween(1, MUTATIONS - 1);
  }

  private static void holds(Report report, String where) {
    for (Paragraph paragraph : report.paragraphs().toList()) {
      paragraph
          .breaks()
          .forEach(b -> assertThat(b.at()).as(where).isBetween(0, paragraph.text().length()));
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> flipped(bytes, random, 1 + random.nextInt(40));
      case 2 -> spliced(bytes, random);
      case 3 -> withoutMiddle(bytes, random);
      default -> swappedNumber(bytes, random);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random, int times) {
    for (int i = 0; i < times; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, Random random) {
    int length = 1 + random.nextInt(200);
    int from = random.nextInt(bytes.length - length);
    int to = random.nextInt(bytes.length - length);
    System.arraycopy(bytes.clone(), from, bytes, to, length);
    return bytes;
  }

  private static byte[] withoutMiddle(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    byte[] rest = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, rest, 0, from);
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  /// Lengths, references and sizes that are wrong: negative, huge, circular.
  private static byte[] swappedNumber(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String[] wrong = {"-1", "0", "99999999", "1 0 R"};
    int at = random.nextInt(text.length());
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return bytes;
    }
    String swapped =
        text.substring(0, at) + wrong[random.nextInt(wrong.length)] + text.substring(at + 1);
    return swapped.getBytes(StandardCharsets.ISO_8859_1);
  }
}
