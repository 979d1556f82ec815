package evenhand.read.prose;

import evenhand.text.White;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The mark before an item of a list.
///
/// @param sign the bullet, or the kind of number: `1`, `a`, `i`
/// @param number the printed number of a lettered or numbered item; null for a bullet
/// @param rest the text after it
/// @param column where the text begins, counted from the mark
record TextMark(String sign, @Nullable String number, String rest, int column) {
  private static final String SIGNS = "•●○▪■□◦‣⁃·»›➢➤✓✔§\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf076";
  private static final Pattern BULLET =
      Pattern.compile(
          "(["
              + SIGNS
              + "])[\\s\\u00a0]*(.*)|([-–—*])[\\s\\u00a0]+(.*)|(o)[\\s\\u00a0]{1,8}(?=[A-Za-z‘“(])(.*)");
  private static final Pattern LETTER =
      Pattern.compile("\\(?([a-h]|i{1,3}|iv|v|vi{1,3}|ix|x)\\)[\\s\\u00a0]+(.*)");

  static Optional<TextMark> in(TextLine line) {
    Matcher bullet = BULLET.matcher(line.text());
    if (bullet.matches() && !isLegend(line.text())) {
      int group = bullet.group(1) != null ? 1 : bullet.group(3) != null ? 3 : 5;
      if (group == 5 && line.indent() == 0 && !line.text().matches("o\\s{2,}.*|o [A-Z].*")) {
        return Optional.empty();
      }
      String sign = bullet.group(group);
      String rest = bullet.group(group + 1);
      return Optional.of(new TextMark(sign, null, rest, line.text().length() - rest.length()));
    }
    Matcher letter = LETTER.matcher(line.text());
    if (letter.matches()) {
      String rest = letter.group(2);
      return Optional.of(
          new TextMark("a", letter.group(1), rest, line.text().length() - rest.length()));
    }
    return Optional.empty();
  }

  /// A dash may also stand between two halves of a sentence that a line break parted.
  boolean isDash() {
    return sign.equals("–") || sign.equals("—") || sign.equals("-");
  }

  /// The key of a chart: squares and words, all on one line.
  private static boolean isLegend(String text) {
    return White.fold(text).chars().filter(c -> c == '■' || c == '□' || c == '●').count() > 1;
  }
}
