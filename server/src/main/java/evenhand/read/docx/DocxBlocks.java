package evenhand.read.docx;

import evenhand.read.Blocks;
import evenhand.read.UnreadableReportException;

/// A DOCX file becomes blocks.
public final class DocxBlocks {
  private DocxBlocks() {}

  public static Blocks read(byte[] bytes) throws UnreadableReportException {
    var parts = DocxParts.open(bytes);
    var styles = new DocxStyles(parts.styles());
    var walk = new DocxWalk(styles, new DocxNumbers(parts.numbering(), styles), parts);
    try {
      walk.body();
    } catch (TooDeepException e) {
      throw new UnreadableReportException("too-deep", DocxParts.TOO_DEEP, e);
    }
    if (walk.blocks().isEmpty()) {
      throw new UnreadableReportException("empty", "The document holds no text.");
    }
    return new Blocks(walk.blocks(), null, parts.made(), walk.warnings()).with(parts.written());
  }
}
