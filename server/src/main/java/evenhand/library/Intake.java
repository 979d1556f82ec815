package evenhand.library;

import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import evenhand.store.ImportRegister;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Set;

/// The first stage of an import: takes a file's bytes, says whether they are known, and reads them
/// if not. Whatever is wrong with one file is that file's outcome. For one thread.
final class Intake {
  /// Far above any report; a file of this size is something else.
  private static final long MOST_BYTES = 200L << 20;

  private final ImportRegister register;
  private final Vault vault;
  private final Reading reading;
  private final Again again;
  private final Set<String> readInThisRun = new HashSet<>();

  Intake(ImportRegister register, Vault vault, Reading reading, Again again) {
    this.register = register;
    this.vault = vault;
    this.reading = reading;
    this.again = again;
  }

  Parcel take(Source source) {
    byte[] bytes;
    try {
      bytes = bytes(source);
    } catch (UnreadableReportException e) {
      return new Parcel.Settled(
          source, 0, Outcome.refused(source, null, e.code(), String.valueOf(e.getMessage())), null);
    }
    String hash = TextKey.hex(bytes);
    boolean known = readInThisRun.contains(hash) || register.find(hash).isPresent();
    if (known && (again == Again.NO || readInThisRun.contains(hash))) {
      return known(source, bytes.length, hash);
    }
    return read(source, bytes, hash, known);
  }

  private static byte[] bytes(Source source) throws UnreadableReportException {
    try {
      long size = Files.size(source.path());
      if (size > MOST_BYTES) {
        throw new UnreadableReportException(
            "too-large",
            "The file holds %d megabytes; a report of more than %d is not read."
                .formatted(size >> 20, MOST_BYTES >> 20));
      }
      return Files.readAllBytes(source.path());
    } catch (NoSuchFileException e) {
      throw new UnreadableReportException("no-such-file", "There is no such file.", e);
    } catch (AccessDeniedException e) {
      throw new UnreadableReportException(
          "not-permitted", "This account may not read the file.", e);
    } catch (IOException e) {
      throw new UnreadableReportException(
          "unreadable-file", "The file could not be opened or read from the disk.", e);
    }
  }

  private Parcel known(Source source, long size, String hash) {
    String before = register.at(source.origin()).orElse("");
    Status status = before.isEmpty() || before.equals(hash) ? Status.UNCHANGED : Status.REPLACED;
    var entry = before.equals(hash) ? null : new ImportRegister.Entry(source.origin(), hash, null);
    return new Parcel.Settled(source, size, Outcome.of(status, source, hash), entry);
  }

  private Parcel read(Source source, byte[] bytes, String hash, boolean known) {
    Report report;
    try {
      report = reading.read(source.name(), bytes);
    } catch (UnreadableReportException e) {
      return refused(source, bytes.length, hash, e.code(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return refused(source, bytes.length, hash, "reader-failed", fault(e));
    }
    if (known && unchanged(report)) {
      return known(source, bytes.length, hash);
    }
    readInThisRun.add(hash);
    boolean replaces = known || register.at(source.origin()).isPresent();
    var original = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    return new Parcel.Fresh(source, original, report, replaces ? Status.REPLACED : Status.ADDED);
  }

  private boolean unchanged(Report report) {
    try {
      return vault.report(report.report()).filter(report::equals).isPresent();
    } catch (IOException e) {
      return false; // kept anew
    }
  }

  private static Parcel refused(
      Source source, long size, String hash, String code, String message) {
    return new Parcel.Settled(source, size, Outcome.refused(source, hash, code, message), null);
  }

  /// Names the place in our code and none of the text.
  private static String fault(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return "Reading this file failed because of a fault in Evenhand (%s at %s); other files are not affected."
        .formatted(e.getClass().getSimpleName(), trace.length == 0 ? "unknown" : trace[0]);
  }
}
