package evenhand.read;

import evenhand.report.Kind;
import evenhand.report.PageBreak;
import evenhand.report.Place;
import evenhand.text.White;
import java.util.List;
import java.util.stream.Collectors;
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
/// @param kind what it is, where that is known without the form's help
/// @param places where it stands on its pages; empty where the source does not say
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
    int line,
    @Nullable Kind kind,
    List<Place> places) {
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

  /// A block of which only the looks are known.
  public Block(
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
    this(type, text, number, level, size, bold, rows, page, breaks, line, null, List.of());
  }

  public Block {
    rows = rows.stream().map(List::copyOf).toList();
    breaks = List.copyOf(breaks);
    places = List.copyOf(places);
  }

  public static Block heading(String text, int level, int line) {
    return plain(Type.HEADING, text, null, level, line);
  }

  public static Block paragraph(@Nullable String number, String text, int line) {
    return plain(Type.PARAGRAPH, text, number, 0, line);
  }

  public static Block item(@Nullable String number, String text, int depth, int line) {
    return plain(Type.LIST_ITEM, text, number, depth, line);
  }

  public static Block footnote(@Nullable String number, String text, int line) {
    return plain(Type.FOOTNOTE, text, number, 0, line);
  }

  public static Block caption(String text, int line) {
    return plain(Type.CAPTION, text, null, 0, line);
  }

  public static Block quote(String text, int line) {
    return plain(Type.QUOTE, text, null, 0, line);
  }

  /// A table; where a cell holds several paragraphs, line feeds part them in `rows`.
  public static Block table(List<List<String>> rows, int line) {
    return new Block(Type.TABLE, cells(rows), null, 0, 0, false, rows, null, List.of(), line);
  }

  private static String cells(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(White::fold).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  /// A table with other rows.
  public Block withRows(List<List<String>> changed) {
    return new Block(
        type, cells(changed), number, level, size, bold, changed, page, breaks, line, kind, places);
  }

  private static Block plain(Type type, String text, @Nullable String number, int level, int line) {
    return new Block(type, text, number, level, 0, false, List.of(), null, List.of(), line);
  }

  /// Its place in words, to follow its text: its page or, where there are none, its line.
  String where() {
    return page != null ? " on page " + page : line > 0 ? " in line " + line : "";
  }

  public Block withText(String changed) {
    return new Block(
        type, changed, number, level, size, bold, rows, page, breaks, line, kind, places);
  }

  public Block withNumber(@Nullable String changed) {
    return new Block(
        type, text, changed, level, size, bold, rows, page, breaks, line, kind, places);
  }

  public Block withBold(boolean changed) {
    return new Block(
        type, text, number, level, size, changed, rows, page, breaks, line, kind, places);
  }

  public Block withSize(double changed) {
    return new Block(
        type, text, number, level, changed, bold, rows, page, breaks, line, kind, places);
  }

  public Block onPage(@Nullable Integer changed, List<PageBreak> runsOn) {
    return new Block(
        type, text, number, level, size, bold, rows, changed, runsOn, line, kind, places);
  }

  public Block withKind(@Nullable Kind changed) {
    return new Block(
        type, text, number, level, size, bold, rows, page, breaks, line, changed, places);
  }

  public Block at(List<Place> itsPlaces) {
    return new Block(
        type, text, number, level, size, bold, rows, page, breaks, line, kind, itsPlaces);
  }

  public Block as(Type changed, int itsLevel) {
    return new Block(
        changed, text, number, itsLevel, size, bold, rows, page, breaks, line, kind, places);
  }
}
