package evenhand.read.prose;

import evenhand.text.White;

/// One line of a text file.
///
/// @param number its place in the file, from 1
/// @param page the page it stands on, from 1
/// @param indent how many columns of white space stand before it
/// @param raw as it is in the file
/// @param text without the white space at its ends; inner spaces as they are, for they show columns
record TextLine(int number, int page, int indent, String text, String raw) {
  static TextLine of(int number, int page, String raw) {
    int indent = 0;
    int start = 0;
    while (start < raw.length() && White.is(raw.charAt(start)) && raw.charAt(start) != '\t') {
      indent++;
      start++;
    }
    String rest = raw.substring(start).stripTrailing();
    return new TextLine(
        number, page, indent, rest.isBlank() ? "" : rest.replace("\t", "    ").strip(), raw);
  }

  static TextLine blank(int number, int page) {
    return new TextLine(number, page, 0, "", "");
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /// The column after its last character.
  int end() {
    return indent + text.length();
  }

  String folded() {
    return White.fold(text);
  }
}
