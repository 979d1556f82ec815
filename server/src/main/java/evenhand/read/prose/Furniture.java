package evenhand.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a page carries besides its text: its number, a running head, a running foot.
final class Furniture {
  /// Lines of a page, at least.
  private static final int SHORTEST_PAGE = 10;

  /// Pages in a row without a number, such as those with a picture only; and one more.
  private static final int MOST_MISSED = 4;

  /// How many lines before one are looked at to find the number before its own.
  private static final int MOST_TRIED = 200;

  /// How many lines at the top and at the foot of a page may be furniture.
  private static final int EDGE = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page\\s*)?[-–|]?\\s*\\d{1,3}\\s*[-–|]?(?:\\s*of\\s*\\d{1,3})?|[ivxl]{1,6}");

  /// Of a paragraph, on a line of its own.
  private static final Pattern PARAGRAPH_NUMBER = Pattern.compile("\\(?\\d{1,3}[.)]");

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
      boolean repeated =
          seen.getOrDefault(key(line), Set.of()).size() >= often
              && !PARAGRAPH_NUMBER.matcher(line.text()).matches();
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

  /// Without form feeds only the numbers tell: the same line again and again, its number higher
  /// each time, and a line that always stands beside it.
  private static Set<Integer> counted(List<TextLine> lines) {
    var candidates = new LinkedHashMap<String, List<Counted>>();
    for (TextLine line : lines) {
      var number = NUMBERS.matcher(line.text());
      boolean own = PARAGRAPH_NUMBER.matcher(line.text()).matches();
      if (!own && line.text().length() <= 100 && number.find() && number.group().length() <= 4) {
        if (standsApart(line, lines)) {
          String key = line.folded().toLowerCase(Locale.ROOT).replaceFirst("\\d+", "#");
          candidates
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(new Counted(line.number(), Integer.parseInt(number.group())));
        }
      }
    }
    var dropped = new HashSet<Integer>();
    candidates.values().forEach(run -> dropped.addAll(longest(run)));
    dropped.addAll(beside(dropped, lines));
    return dropped;
  }

  private record Counted(int line, int value) {}

  /// The lines of the longest run of rising numbers, if it is long enough to number pages.
  private static List<Integer> longest(List<Counted> all) {
    var lengths = new int[all.size()];
    var before = new int[all.size()];
    int best = -1;
    for (int i = 0; i < all.size(); i++) {
      lengths[i] = 1;
      before[i] = -1;
      for (int j = Math.max(0, i - MOST_TRIED); j < i; j++) {
        int step = all.get(i).value() - all.get(j).value();
        boolean next = step >= 1 && step <= MOST_MISSED;
        if (next
            && all.get(i).line() - all.get(j).line() >= SHORTEST_PAGE
            && lengths[j] >= lengths[i]) {
          lengths[i] = lengths[j] + 1;
          before[i] = j;
        }
      }
      best = best < 0 || lengths[i] > lengths[best] ? i : best;
    }
    var run = new ArrayList<Integer>();
    for (int i = best; i >= 0; i = before[i]) {
      run.add(all.get(i).line());
    }
    return run.size() >= 3 ? run : List.of();
  }

  /// Lines that stand directly above or below most page numbers.
  private static Set<Integer> beside(Set<Integer> numbers, List<TextLine> lines) {
    var near = new HashMap<String, Set<Integer>>();
    for (int number : numbers) {
      for (int step : new int[] {-1, 1}) {
        int at = number - 1 + step;
        while (at >= 0 && at < lines.size() && lines.get(at).isBlank()) {
          at += step;
        }
        if (at >= 0 && at < lines.size() && lines.get(at).text().length() <= 100) {
          near.computeIfAbsent(key(lines.get(at)), k -> new HashSet<>()).add(at + 1);
        }
      }
    }
    near.values().removeIf(at -> at.size() < Math.max(3, numbers.size() * 2 / 5));
    return near.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static boolean standsApart(TextLine line, List<TextLine> lines) {
    int at = line.number() - 1;
    return at == 0
        || lines.get(at - 1).isBlank()
        || at + 1 >= lines.size()
        || lines.get(at + 1).isBlank();
  }
}
