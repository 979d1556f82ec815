package evenhand.write;

import evenhand.text.White;

/// Characters that may stand in XML, and so in every format written here. Others, such as half of a
/// surrogate pair, become the replacement character.
final class Legal {
  private Legal() {}

  static String line(String text) {
    return White.fold(text(text));
  }

  static String text(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        out.append(c).append(text.charAt(++i));
      } else {
        out.append(legal(c) ? c : '\ufffd');
      }
    }
    return out.toString();
  }

  private static boolean legal(char c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && !Character.isSurrogate(c) && c != '\ufffe' && c != '\uffff');
  }

  /// For XML and HTML, inside elements and quoted attributes alike.
  static String xml(String text) {
    return text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
