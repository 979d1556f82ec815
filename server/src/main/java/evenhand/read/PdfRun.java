package evenhand.read;

/// Glyphs of one look on one baseline, as they follow each other in the file.
///
/// @param x where it begins, in points from the left edge of the page
/// @param end where it ends
/// @param y its baseline, in points from the top edge
/// @param size the font size in points
/// @param spaced whether a space stands before it
record PdfRun(
    String text,
    float x,
    float end,
    float y,
    float size,
    boolean bold,
    boolean italic,
    boolean symbol,
    boolean spaced,
    PdfTag tag) {}
