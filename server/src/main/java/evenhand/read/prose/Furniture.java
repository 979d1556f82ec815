package evenhand.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a page carries besides its text: its number, a running head, a running foot.
final class Furniture {
  /// How many lines at the top and at the foot of a page may be furniture.
  private static final int EDGE = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page\\s*)?[-–|]?\\s*\\d{1,3}\\s*[-–|]?(?:\\s*of\\s*\\d{1,3})?|[ivxl]{1,6}");
  private static final Pattern NUMBERS = Pattern.compile("\\d+");

  private Furniture() {}

  /// The lines without the furniture, which becomes blank lines, so that nothing moves together.
  static List<TextLine> without(List<TextLine> lines, int pages) {
    Set<Integer> dropped = pages > 1 ? atEdges(lines, pages) : counted(lines);
    return lines.stream()
        .map(line ->
            dropped.contains(line.number()) ? TextLine.blank(line.number(), line.page()) : line)
        .toList();
  }

  private static Set<Integer> atEdges(List<TextLine> lines, int pages) {
    var edges = edges(lines);
    var seen = new HashMap<String, Set<Integer>>();
    for (TextLine line : edges) {
      seen.computeIfAbsent(key(line), k -> new HashSet<>()).add(line.page());
    }
    int often = Math.max(3, pages * 2 / 5);
    var dropped = new HashSet<Integer>();
    for (TextLine line : edges) {
      boolean repeated = seen.getOrDefault(key(line), Set.of()).size() >= often;
      if (repeated || PAGE_NUMBER.matcher(line.folded()).matches()) {
        dropped.add(line.number());
      }
    }
    return dropped;
  }

  private static List<TextLine> edges(List<TextLine> lines) {
    var edges = new ArrayList<TextLine>();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
        to++;
      }
      var page = lines.subList(from, to).stream().filter(line -> !line.isBlank()).toList();
      for (int i = 0; i < page.size(); i++) {
        if (i < EDGE || i >= page.size() - EDGE) {
          edges.add(page.get(i));
        }
      }
      from = to;
    }
    return edges;
  }

  private static String key(TextLine line) {
    return NUMBERS.matcher(line.folded().toLowerCase(Locale.ROOT)).replaceAll("#");
  }

  /// Without form feeds only the numbers tell: the same line again and again, its number one higher
  /// each time.
  private static Set<Integer> counted(List<TextLine> lines) {
    var last = new HashMap<String, Integer>();
    var runs = new HashMap<String, List<Integer>>();
    for (TextLine line : lines) {
      var number = NUMBERS.matcher(line.text());
      if (line.isBlank() || line.text().length() > 100 || !number.find()) {
        continue;
      }
      int value = number.group().length() > 4 ? -1 : Integer.parseInt(number.group());
      if (number.find() || value < 0 || !standsAlone(line, lines)) {
        continue;
      }
      Integer before = last.put(key(line), value);
      if (before != null && value != before + 1) {
        runs.remove(key(line));
      }
      runs.computeIfAbsent(key(line), k -> new ArrayList<>()).add(line.number());
    }
    return dropped(runs);
  }

  private static Set<Integer> dropped(Map<String, List<Integer>> runs) {
    var dropped = new HashSet<Integer>();
    for (List<Integer> run : runs.values()) {
      int apart = run.size() < 3 ? 0 : (run.getLast() - run.getFirst()) / (run.size() - 1);
      if (apart >= 10) {
        dropped.addAll(run);
      }
    }
    return dropped;
  }

  private static boolean standsAlone(TextLine line, List<TextLine> lines) {
    int at = line.number() - 1;
    return (at == 0 || lines.get(at - 1).isBlank())
        && (at + 1 >= lines.size() || lines.get(at + 1).isBlank());
  }
}
