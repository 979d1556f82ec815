package evenhand.read.prose;

import evenhand.read.Superscript;
import java.util.regex.Pattern;

/// Marks that a conversion leaves in running text: bold and italic stars, escaped characters, links
/// with their address, a few tags.
final class LightMarkup {
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{1,2000}?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\w*\\\\])\\*(?=[^\\s*])([^*\\n]{1,600}?)(?<=[^\\s*\\\\])\\*(?![\\w*])");
  private static final Pattern LINK =
      Pattern.compile("(?<!!)\\[([^\\[\\]\\n]{1,400})]\\([^()\\s]{0,1000}\\)");
  private static final Pattern NOTE = Pattern.compile("(?i)<sup>\\s*(\\d{1,3})\\s*</sup>");
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:b|i|u|em|strong|span|font|sup|sub|br)(?:\\s[^<>\\n]{0,200})?/?>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([*_#\\[\\]()\\\\`~<>|.+!-])");

  private LightMarkup() {}

  static String strip(String text) {
    if (text.indexOf('*') < 0
        && text.indexOf('<') < 0
        && text.indexOf('\\') < 0
        && text.indexOf('[') < 0
        && text.indexOf('_') < 0) {
      return text;
    }
    String plain = NOTE.matcher(text).replaceAll(found -> Superscript.of(found.group(1)));
    plain = TAG.matcher(plain).replaceAll("");
    plain = LINK.matcher(plain).replaceAll("$1");
    plain = STRONG.matcher(plain).replaceAll("$2");
    plain = EMPHASIS.matcher(plain).replaceAll("$1");
    return ESCAPE.matcher(plain).replaceAll("$1");
  }
}
