package evenhand.read;

import org.jspecify.annotations.Nullable;

/// What a tagged PDF says about a run of text: the innermost block of its structure tree.
///
/// @param block tells blocks apart; runs of one block carry the same
/// @param role what it is
/// @param level of a heading, 1 to 6; 0 for anything else
/// @param cell the innermost table cell it lies in; null outside tables
record PdfTag(int block, Role role, int level, @Nullable Cell cell) {
  /// Text outside any tagged block.
  static final PdfTag NONE = new PdfTag(-1, Role.NONE, 0, null);

  /// A page's own furniture, as the program that wrote the file marked it.
  static final PdfTag ARTIFACT = new PdfTag(-2, Role.ARTIFACT, 0, null);

  enum Role {
    NONE,
    ARTIFACT,
    PARAGRAPH,
    HEADING,
    ITEM,
    CONTENTS,
    NOTE,
    CAPTION
  }

  /// @param table tells tables apart
  /// @param row from 0
  /// @param column from 0
  record Cell(int table, int row, int column) {}

  boolean known() {
    return block >= 0;
  }
}
