package evenhand.read;

import evenhand.report.PageBreak;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of text that the source lays out as one, with what its looks say about it. What it means
/// is decided later, from the form.
///
/// @param text white space folded, words broken at a line end whole; for a table its cells, row by
///   row, joined by tabs and line feeds
/// @param number the mark printed before it, e.g. `12` of a numbered paragraph; null where none is
/// @param level for a heading 1 and deeper, for a list item its depth from 1; 0 where it says
///   nothing
/// @param size the font size in points; 0 where the source has none
/// @param rows a table's cells; empty for anything else
/// @param page where it begins, from 1; null where the source has no pages
/// @param breaks the pages it runs on to
/// @param line the line of the source it begins on, from 1; 0 where the source has none
public record Block(
    Type type,
    String text,
    @Nullable String number,
    int level,
    double size,
    boolean bold,
    List<List<String>> rows,
    @Nullable Integer page,
    List<PageBreak> breaks,
    int line) {
  /// What a block looks like.
  public enum Type {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE,
    FOOTNOTE,
    CAPTION,
    QUOTE
  }

  public Block {
    rows = rows.stream().map(List::copyOf).toList();
    breaks = List.copyOf(breaks);
  }
}
