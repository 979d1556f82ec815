package evenhand.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Damages a file as disks, programs and people do, and as somebody does who means harm.
final class Mutation {
  private static final int MOST_BYTES = 6 << 20;

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /// @param other a file to take pieces from
  byte[] of(byte[] file, byte[] other) {
    boolean packed = file.length > 4 && file[0] == 'P' && file[1] == 'K';
    return packed && random.nextBoolean() ? repacked(file, other) : raw(file, other);
  }

  private byte[] raw(byte[] file, byte[] other) {
    return switch (random.nextInt(9)) {
      case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
      case 1 -> flipped(file.clone(), 1 + random.nextInt(40));
      case 2 -> spliced(file, file);
      case 3 -> spliced(file, other);
      case 4 -> withoutMiddle(file);
      case 5 -> nested(file);
      case 6 -> huge(file);
      case 7 -> renamed(file);
      default -> wrongNumber(file);
    };
  }

  private byte[] flipped(byte[] bytes, int times) {
    for (int i = 0; i < times; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /// A piece of `from` over or into the file.
  private byte[] spliced(byte[] file, byte[] from) {
    int length = 1 + random.nextInt(Math.min(from.length, 4_000));
    int start = random.nextInt(from.length - length + 1);
    int at = random.nextInt(file.length);
    int over = random.nextBoolean() ? Math.min(length, file.length - at) : 0;
    return joined(
        Arrays.copyOf(file, at),
        Arrays.copyOfRange(from, start, start + length),
        Arrays.copyOfRange(file, at + over, file.length));
  }

  private byte[] withoutMiddle(byte[] file) {
    int from = random.nextInt(file.length);
    int to = from + random.nextInt(file.length - from);
    return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
  }

  /// Openings without end, in the manner of each format.
  private byte[] nested(byte[] file) {
    String[] opening = {
      "<div>",
      "<ul><li>",
      "<table><tr><td>",
      "[",
      "[[",
      "> ",
      "* ",
      "**",
      "<w:tbl><w:tr><w:tc>",
      "<w:sdt><w:sdtContent>",
      "<<",
      "<</A ",
      "(",
      "{\"a\":",
      "`",
      "![",
      "<b>"
    };
    String one = opening[random.nextInt(opening.length)];
    int times = 1 + random.nextInt(20_000);
    int at = random.nextInt(file.length);
    return joined(
        Arrays.copyOf(file, at),
        one.repeat(times).getBytes(StandardCharsets.ISO_8859_1),
        Arrays.copyOfRange(file, at, file.length));
  }

  /// A piece again and again.
  private byte[] huge(byte[] file) {
    int length = 1 + random.nextInt(Math.min(file.length, 3_000));
    int start = random.nextInt(file.length - length + 1);
    int times = Math.min(1 + random.nextInt(20_000), MOST_BYTES / length);
    byte[] middle = new byte[length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(file, start, middle, i * length, length);
    }
    return joined(Arrays.copyOf(file, start), middle, Arrays.copyOfRange(file, start, file.length));
  }

  /// One word behind a quotation mark said otherwise: a field that is missing, a name met twice.
  private byte[] renamed(byte[] file) {
    int at = random.nextInt(file.length);
    while (at < file.length && file[at] != '"') {
      at++;
    }
    int from = Math.min(at + 1, file.length);
    int to = from;
    while (to < file.length && Character.isLetterOrDigit(file[to])) {
      to++;
    }
    String[] other = {"", "s1", "s1p1", "id", "text", "null"};
    return joined(
        Arrays.copyOf(file, from),
        other[random.nextInt(other.length)].getBytes(StandardCharsets.ISO_8859_1),
        Arrays.copyOfRange(file, to, file.length));
  }

  /// Lengths, references and sizes that are wrong: negative, huge, circular.
  private byte[] wrongNumber(byte[] file) {
    int at = random.nextInt(file.length);
    while (at < file.length && (file[at] < '0' || file[at] > '9')) {
      at++;
    }
    String[] wrong = {"-1", "0", "99999999", "2147483648", "1 0 R", "1e308", "\u0000"};
    return joined(
        Arrays.copyOf(file, at),
        wrong[random.nextInt(wrong.length)].getBytes(StandardCharsets.ISO_8859_1),
        Arrays.copyOfRange(file, Math.min(file.length, at + 1), file.length));
  }

  /// One part of the archive damaged, the archive whole.
  private byte[] repacked(byte[] file, byte[] other) {
    var out = new ByteArrayOutputStream();
    int parts = 0;
    int damaged = random.nextInt(8);
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        boolean text = entry.getName().equals("word/document.xml");
        boolean it = part.length > 0 && (parts == damaged || (text && random.nextBoolean()));
        zip.write(it ? raw(part, other) : part);
        parts++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
