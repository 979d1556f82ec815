package evenhand.read.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Counts the items of one list as a browser does.
final class HtmlList {
  private final boolean numbered;
  private final String type;
  private int at;

  private HtmlList(boolean numbered, String type, int start) {
    this.numbered = numbered;
    this.type = type;
    this.at = start;
  }

  static HtmlList of(Element list) {
    String start = list.attr("start").strip();
    return new HtmlList(
        list.nameIs("ol") && !list.attr("style").contains("none"),
        list.attr("type").strip(),
        start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1);
  }

  /// The mark of the next item; null in a list of bullets.
  @Nullable String next() {
    if (!numbered) {
      return null;
    }
    int number = at++;
    return switch (type) {
      case "a", "A" -> number >= 1 && number <= 26 ? letter(number) : String.valueOf(number);
      default -> String.valueOf(number);
    };
  }

  /// An item may say its own number.
  void begin(Element item) {
    String value = item.attr("value").strip();
    at = value.matches("\\d{1,6}") ? Integer.parseInt(value) : at;
  }

  private String letter(int number) {
    return String.valueOf((char) (type.charAt(0) + number - 1));
  }
}
