package evenhand.read.prose;

import evenhand.read.Blocks;
import evenhand.read.Decoding;
import evenhand.read.UnreadableReportException;

/// A file of text becomes blocks, as Markdown or as plain text: its content decides, not its name.
public final class ProseBlocks {
  private ProseBlocks() {}

  public static Blocks read(byte[] bytes) throws UnreadableReportException {
    String text = Decoding.text(bytes);
    if (text.isBlank()) {
      throw new UnreadableReportException(
          "empty",
          "The file holds no text. If it is a scan, read it with a text recogniser first.");
    }
    return MarkdownSigns.in(text) ? MarkdownBlocks.read(text) : TextBlocks.read(text);
  }
}
