package evenhand.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a page's furniture (running headers, footers, page numbers) from its text: lines near the
/// top or bottom edge that come again on other pages, figures apart.
final class Furniture {
  /// How many lines from the edge are looked at.
  private static final int ZONE = 4;

  /// A line that comes on this many pages, or half of them, is furniture.
  private static final int PAGES = 3;

  /// Shorter pieces than this are in many a line by chance.
  private static final int PART = 8;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page\\s*)?[-–—]?\\s*\\d{1,4}\\s*[-–—]?(?:\\s*(?:of|/)\\s*\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> repeated = new HashSet<>();

  private Furniture(List<List<Line>> pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (List<Line> page : pages) {
      for (Line line : edges(page)) {
        seen.computeIfAbsent(key(line), key -> new HashSet<>()).add(line.page());
      }
    }
    int enough = Math.max(2, Math.min(PAGES, pages.size() / 2));
    seen.forEach((key, on) -> {
      if (on.size() >= enough) {
        repeated.add(key);
      }
    });
  }

  /// The pages without their furniture.
  static List<List<Line>> removed(List<List<Line>> pages) {
    var furniture = new Furniture(pages);
    return pages.stream().map(furniture::body).toList();
  }

  private List<Line> body(List<Line> page) {
    var edges = new HashSet<>(edges(page));
    return page.stream().filter(line -> !(edges.contains(line) && isFurniture(line))).toList();
  }

  private boolean isFurniture(Line line) {
    boolean artifact = line.tag().role() == PdfTag.Role.ARTIFACT;
    String text = line.text().strip();
    if (PAGE_NUMBER.matcher(text).matches() && line.mark().isEmpty()) {
      return artifact || !line.tag().known() || (line.tag().cell() == null && text.length() < 4);
    }
    // Where the file marks its furniture, a repeated line it does not mark is text.
    return artifact ? repeatsPart(key(line)) : !line.tag().known() && repeated.contains(key(line));
  }

  /// What the file marks as furniture may be broken otherwise on one page than on the rest.
  private boolean repeatsPart(String key) {
    return repeated.contains(key)
        || (key.length() >= PART && repeated.stream().anyMatch(one -> overlap(one, key)));
  }

  private static boolean overlap(String repeated, String key) {
    return repeated.contains(key) || (repeated.length() >= PART && key.contains(repeated));
  }

  /// The lines that stand highest and lowest, whatever their order in the file.
  private static List<Line> edges(List<Line> page) {
    List<Line> down = page.stream().sorted((a, b) -> Float.compare(a.y(), b.y())).toList();
    if (down.size() <= 2 * ZONE) {
      return down;
    }
    var edges = new ArrayList<>(down.subList(0, ZONE));
    edges.addAll(down.subList(down.size() - ZONE, down.size()));
    return edges;
  }

  private static String key(Line line) {
    return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
  }
}
