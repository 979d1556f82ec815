package evenhand.report;

/// A page of the source begins inside a paragraph.
///
/// @param at the first character of the paragraph's text on the new page, in UTF-16 units
/// @param page the new page, from 1
public record PageBreak(int at, int page) {}
