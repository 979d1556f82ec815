package evenhand.read.prose;

import evenhand.read.Written;
import evenhand.read.WrittenText;
import evenhand.report.Imprint;
import evenhand.report.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a Markdown text written by `evenhand.write` says of its report, in front of it and in
/// comments. Every line of such a text is a block of its own, and every mark in its prose escaped.
final class WrittenMarkdown {
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_\\[\\]<>&~\\-+#=:|!.)])");
  private static final Pattern HINT = Pattern.compile("(.*?) ?<!-- ([a-z-]+) -->");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
  private static final Pattern SECTION = Pattern.compile("<!-- section \\d+ -->");
  private static final Pattern NUMBER =
      Pattern.compile("(?:(\\d{1,6})\\.|\\*\\*(.*?)\\.\\*\\*|<sup>(.*?)</sup>)(?: (.*))?");
  private static final Pattern IMPRINT = Pattern.compile("<!-- evenhand (.*) -->");
  private static final Pattern CELL = Pattern.compile("\\| ((?:\\\\.|[^|\\\\])*+)");

  private WrittenMarkdown() {}

  /// Null where the text is anybody else's.
  static @Nullable Written of(List<String> lines) {
    Map<String, String> facts = FrontMatter.of(lines);
    if (!facts.containsKey(Written.MARK)) {
      return null;
    }
    Imprint imprint = null;
    var text = new WrittenText();
    boolean cover = false;
    var rows = new ArrayList<List<String>>();
    for (String line : lines.subList(FrontMatter.end(lines), lines.size())) {
      Matcher found = IMPRINT.matcher(line);
      if (!line.startsWith("|") && !rows.isEmpty()) {
        text.table(withoutRule(rows));
        rows.clear();
      }
      if (found.matches()) {
        imprint = Imprint.parse(found.group(1)).orElse(null);
      } else if (line.equals("<!-- cover -->") || line.equals("<!-- text -->")) {
        cover = line.equals("<!-- cover -->");
      } else if (!cover && line.startsWith("|")) {
        rows.add(cells(line));
      } else if (!cover && !line.isEmpty() && !line.equals("<!-- -->")) {
        add(line, text);
      }
    }
    return new Written(facts, imprint, text.sections());
  }

  private static void add(String line, WrittenText text) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      text.heading(plain(heading.group(1)));
    } else if (SECTION.matcher(line).matches()) {
      text.heading("");
    } else {
      paragraph(line, text);
    }
  }

  private static void paragraph(String line, WrittenText text) {
    Matcher hint = HINT.matcher(line);
    boolean hinted = hint.matches();
    String rest = hinted ? hint.group(1) : line;
    Kind kind = Kind.PARAGRAPH;
    if (rest.startsWith("- ") || rest.equals("-")) {
      kind = Kind.BULLET;
      rest = rest.substring(1).strip();
    } else if (rest.startsWith("> ") || rest.equals(">")) {
      kind = Kind.QUOTE;
      rest = rest.substring(1).strip();
    }
    if (hinted) {
      kind = WrittenText.kind(hint.group(2)).orElse(kind);
    }
    Matcher number = NUMBER.matcher(rest);
    if (number.matches()) {
      String mark = firstOf(number.group(1), number.group(2), number.group(3));
      text.paragraph(kind, plain(mark), plain(number.group(4) == null ? "" : number.group(4)));
    } else {
      text.paragraph(kind, null, plain(rest));
    }
  }

  private static String firstOf(@Nullable String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "";
  }

  /// The second line of a table is the rule below its first row.
  private static List<List<String>> withoutRule(List<List<String>> lines) {
    var rows = new ArrayList<>(lines);
    if (rows.size() > 1) {
      rows.remove(1);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    Matcher cell = CELL.matcher(line);
    while (cell.find()) {
      cells.add(plain(cell.group(1)));
    }
    return cells;
  }

  private static String plain(String text) {
    return ESCAPED.matcher(text).replaceAll("$1");
  }
}
