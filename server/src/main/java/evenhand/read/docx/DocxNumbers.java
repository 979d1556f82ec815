package evenhand.read.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Automatic list numbers, counted as Word counts them and rendered as it prints them.
final class DocxNumbers {
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final int LEVELS = 9;

  private final DocxStyles styles;
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, Element> kinds = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  /// What stands before a paragraph.
  ///
  /// @param bullet whether it is a sign and no number
  /// @param text the number without its full stop or brackets; empty for a bullet
  /// @param lettered whether the number is a letter or a roman numeral, as points within a
  ///   paragraph have
  record Mark(boolean bullet, String text, boolean lettered, int depth) {}

  DocxNumbers(@Nullable Element root, DocxStyles styles) {
    this.styles = styles;
    if (root != null) {
      for (Element child : Xml.children(root)) {
        switch (Xml.name(child)) {
          case "num" -> lists.put(Xml.attribute(child, "numId"), child);
          case "abstractNum" -> kinds.put(Xml.attribute(child, "abstractNumId"), child);
          default -> {}
        }
      }
    }
  }

  /// Counts the paragraph; to be called once for each, in order.
  @Nullable Mark mark(Element paragraph) {
    Element own = styles.property(paragraph, "numPr");
    String id = Xml.value(Xml.child(own, "numId"));
    Element list = lists.get(id);
    if (list == null || id.equals("0")) {
      return null;
    }
    int depth = Math.clamp(Xml.number(Xml.value(Xml.child(own, "ilvl")), 0), 0, LEVELS - 1);
    String kind = Xml.value(Xml.child(list, "abstractNumId"));
    Element level = level(list, kinds.get(kind), depth);
    if (level == null) {
      return null;
    }
    String format = Xml.value(Xml.child(level, "numFmt"));
    if (format.equals("bullet") || format.equals("none")) {
      return format.equals("none") ? null : new Mark(true, "", false, depth);
    }
    int[] count = count(id, kind, list, depth);
    String text = render(Xml.value(Xml.child(level, "lvlText")), count, list, kinds.get(kind));
    boolean lettered = format.contains("Letter") || format.contains("Roman");
    return text.isEmpty() ? null : new Mark(false, text, lettered, depth);
  }

  /// Lists of one kind count on together unless one of them starts anew.
  private int[] count(String id, String kind, Element list, int depth) {
    boolean restarts = Xml.child(list, "lvlOverride") != null;
    int[] count =
        counts.computeIfAbsent(restarts ? "list " + id : "kind " + kind, k -> new int[LEVELS]);
    for (int above = 0; above < depth; above++) {
      count[above] = count[above] == 0 ? start(list, kinds.get(kind), above) : count[above];
    }
    count[depth] = count[depth] == 0 ? start(list, kinds.get(kind), depth) : count[depth] + 1;
    for (int below = depth + 1; below < LEVELS; below++) {
      count[below] = 0;
    }
    return count;
  }

  private static int start(Element list, @Nullable Element kind, int depth) {
    for (Element override : Xml.children(list)) {
      if (Xml.name(override).equals("lvlOverride")
          && Xml.number(Xml.attribute(override, "ilvl"), -1) == depth
          && Xml.child(override, "startOverride") != null) {
        return Math.max(1, Xml.number(Xml.value(Xml.child(override, "startOverride")), 1));
      }
    }
    return Math.max(1, Xml.number(Xml.value(Xml.child(level(list, kind, depth), "start")), 1));
  }

  private static @Nullable Element level(Element list, @Nullable Element kind, int depth) {
    for (Element override : Xml.children(list)) {
      Element level = Xml.child(override, "lvl");
      if (level != null && Xml.number(Xml.attribute(override, "ilvl"), -1) == depth) {
        return level;
      }
    }
    if (kind != null) {
      for (Element level : Xml.children(kind)) {
        if (Xml.name(level).equals("lvl")
            && Xml.number(Xml.attribute(level, "ilvl"), -1) == depth) {
          return level;
        }
      }
    }
    return null;
  }

  private static String render(String text, int[] count, Element list, @Nullable Element kind) {
    Matcher place = PLACE.matcher(text);
    var out = new StringBuilder();
    while (place.find()) {
      int depth = place.group(1).charAt(0) - '1';
      Element level = level(list, kind, depth);
      String number = numeral(count[depth], Xml.value(Xml.child(level, "numFmt")));
      place.appendReplacement(out, Matcher.quoteReplacement(number));
    }
    place.appendTail(out);
    return out.toString().strip().replaceAll("^\\(|[.):\\s]+$", "");
  }

  private static String numeral(int number, String format) {
    return switch (format) {
      case "lowerLetter" -> letters(number);
      case "upperLetter" -> letters(number).toUpperCase(java.util.Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      default -> String.valueOf(number);
    };
  }

  /// Word goes on after z with aa, bb.
  private static String letters(int number) {
    return String.valueOf((char) ('a' + (number - 1) % 26))
        .repeat(Math.min(9, (number - 1) / 26 + 1));
  }

  private static String roman(int number) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    var out = new StringBuilder();
    int rest = Math.min(number, 3999);
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        out.append(signs[i]);
        rest -= values[i];
      }
    }
    return out.toString();
  }
}
