package evenhand.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Refuses PDFs that are small on disk and huge when opened, before anything opens them: each large
/// compressed stream is inflated into nothing and counted. Small ones cannot grow beyond the limit.
final class PdfLimits {
  /// The text of a page has tens of kilobytes, the largest font some megabytes.
  private static final long MOST_INFLATED = 64L << 20;

  /// Deflate packs 1,032 bytes into one at best.
  private static final long BEST_RATIO = 1_032;

  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /// Added for each page: a report's page takes a tenth of it.
  private static final Duration PATIENCE_A_PAGE = Duration.ofMillis(30);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);

  /// How far before a stream its dictionary is looked at.
  private static final int DICTIONARY = 400;

  private PdfLimits() {}

  /// Until when reading a file of so many pages may take, as [#now] counts.
  static long deadline(int pages) {
    return now() + PATIENCE.plus(PATIENCE_A_PAGE.multipliedBy(pages)).toNanos();
  }

  /// The work that this thread has done, in nanoseconds: a machine busy with other things is no
  /// reason to refuse a file. Of a virtual thread only the time that passes is known.
  static long now() {
    return Thread.currentThread().isVirtual() || !THREADS.isCurrentThreadCpuTimeSupported()
        ? System.nanoTime()
        : THREADS.getCurrentThreadCpuTime();
  }

  static void check(byte[] pdf) throws UnreadableReportException {
    var inflater = new Inflater();
    try {
      byte[] sink = new byte[1 << 16];
      int at = next(pdf, STREAM, 0);
      while (at >= 0) {
        int data = at + STREAM.length;
        int end = next(pdf, END, data);
        end = end < 0 ? pdf.length : end;
        boolean large = (end - data) * BEST_RATIO > MOST_INFLATED;
        if (large && !isPicture(pdf, at) && isHuge(pdf, skipLineEnd(pdf, data), inflater, sink)) {
          throw new UnreadableReportException(
              "too-large",
              "This PDF holds a part that grows beyond %d MB when it is opened; no report does."
                  .formatted(MOST_INFLATED >> 20));
        }
        at = next(pdf, STREAM, Math.min(pdf.length, end + END.length));
      }
    } finally {
      inflater.end();
    }
  }

  private static int skipLineEnd(byte[] pdf, int at) {
    int data = at;
    data += data < pdf.length && pdf[data] == '\r' ? 1 : 0;
    data += data < pdf.length && pdf[data] == '\n' ? 1 : 0;
    return data;
  }

  /// Where `word` stands next; -1 where it does not.
  private static int next(byte[] pdf, byte[] word, int from) {
    for (int i = from; i + word.length <= pdf.length; i++) {
      if (pdf[i] == word[0] && matches(pdf, word, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] pdf, byte[] word, int at) {
    for (int i = 1; i < word.length; i++) {
      if (pdf[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /// Pictures may be larger, and are not opened for reading.
  private static boolean isPicture(byte[] pdf, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    String before = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return dictionary.contains("/Image") && !dictionary.contains("/Form");
  }

  private static boolean isHuge(byte[] pdf, int data, Inflater inflater, byte[] sink) {
    inflater.reset();
    inflater.setInput(pdf, data, pdf.length - data);
    try {
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        inflater.inflate(sink);
        if (inflater.getBytesWritten() > MOST_INFLATED) {
          return true;
        }
      }
    } catch (DataFormatException e) {
      return false; // not compressed this way, or damaged: PDFBox will say
    }
    return false;
  }
}
