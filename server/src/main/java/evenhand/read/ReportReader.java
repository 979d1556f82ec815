package evenhand.read;

import evenhand.form.FormLibrary;
import evenhand.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Reads a file of any type that reports come in. The type is told by the content, never by the
/// name.
public final class ReportReader {
  /// The largest real report seen has 2 MB; a scan of one may have thirty times that.
  private static final long MOST_BYTES = 200L << 20;

  /// The longest real report has 0.4 million; a report of a thousand pages has some three.
  private static final long MOST_CHARACTERS = 5_000_000;

  private final Assembler assembler;

  public ReportReader(FormLibrary forms) {
    this.assembler = new Assembler(forms);
  }

  public Report read(Path file) throws UnreadableReportException {
    return read(file.getFileName().toString(), bytes(file));
  }

  /// @param name the base name the file goes by; kept in the report and used for nothing else
  public Report read(String name, byte[] bytes) throws UnreadableReportException {
    if (bytes.length == 0) {
      throw new UnreadableReportException("empty-file", "This file is empty.");
    }
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(bytes.length);
    }
    if (ReportJson.isOne(bytes)) {
      return ReportJson.read(bytes);
    }
    FileType type = FileType.of(bytes);
    try {
      Blocks blocks = type.reader().read(bytes);
      refuseEndless(blocks);
      return assembler.assemble(name, hash(bytes), blocks);
    } catch (OutOfMemoryError e) {
      throw new UnreadableReportException(
          "too-large", "Reading this file takes more memory than there is.", e);
    }
  }

  private static void refuseEndless(Blocks blocks) throws UnreadableReportException {
    long characters = blocks.blocks().stream().mapToLong(block -> block.text().length()).sum();
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableReportException(
          "too-large",
          "This file has %d million characters of text; at most %d are read. Check that it is the right file."
              .formatted(characters / 1_000_000, MOST_CHARACTERS / 1_000_000));
    }
  }

  private static byte[] bytes(Path file) throws UnreadableReportException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableReportException("not-a-file", "This is a folder, not a file.");
      }
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw tooLarge(size);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableReportException("no-such-file", "There is no such file.", e);
    } catch (IOException e) {
      throw new UnreadableReportException(
          "not-readable", "This file cannot be opened; see whether you may read it.", e);
    }
  }

  private static UnreadableReportException tooLarge(long size) {
    return new UnreadableReportException(
        "too-large",
        "This file has %d MB; at most %d MB are read.".formatted(size >> 20, MOST_BYTES >> 20));
  }

  /// The SHA-256 of a file's bytes, in hexadecimal, by which a report is known.
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
