package evenhand.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Bytes become text. A byte order mark decides, then what the document says of itself, then
/// whether the bytes are UTF-16 or UTF-8; what is none of these is Windows-1252, in which every
/// office wrote before.
public final class Decoding {
  /// More than any report: the longest real one has 0.4 million characters.
  private static final int MOST_BYTES = 64 << 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([-\\w]+)"
              + "|<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([-\\w]+)");

  private Decoding() {}

  /// @throws UnreadableReportException where the bytes are too many or are not text
  public static String text(byte[] bytes) throws UnreadableReportException {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableReportException(
          "too-large",
          "The file has %d megabytes of text; reports have at most %d. Check that it is the right file."
              .formatted(bytes.length >> 20, MOST_BYTES >> 20));
    }
    String text = decode(bytes);
    refuseBinary(text);
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
      return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    Optional<Charset> unmarked = sixteenBits(bytes);
    if (unmarked.isPresent()) {
      return new String(bytes, unmarked.get());
    }
    return strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> declared(bytes).flatMap(charset -> strictly(bytes, charset)))
        .orElseGet(() -> new String(bytes, WINDOWS));
  }

  /// English in UTF-16 has a zero in every other byte.
  private static Optional<Charset> sixteenBits(byte[] bytes) {
    int seen = Math.min(bytes.length, 4096) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < seen; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = seen * 3 / 10;
    if (odd > most && even <= seen / 50) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > most && odd <= seen / 50
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Optional<Charset> declared(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    var found = DECLARED.matcher(head);
    if (!found.find()) {
      return Optional.empty();
    }
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /// One control character in fifty and it is no text: an image or a damaged file.
  private static void refuseBinary(String text) throws UnreadableReportException {
    long controls =
        text.chars()
            .filter(c -> (c < ' ' && "\t\n\r\f\b\u000b".indexOf(c) < 0) || c == 0xfffd)
            .count();
    if (controls * 50 > text.length()) {
      throw new UnreadableReportException(
          "unknown-type",
          "The file is not text: %d of its %d characters are control characters. Open it in the"
                  .formatted(controls, text.length())
              + " program it came from and save it as PDF, DOCX or plain text.");
    }
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
