package evenhand.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a document, counted, to tell a hyphen that belongs to a word from one that a line
/// end put there.
public final class Vocabulary {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-‐‑'’][\\p{L}\\p{N}]+)*+");

  /// Words a hanging hyphen is left before, as in `short- and long-term`.
  private static final Pattern HANGING = Pattern.compile("(?:and|or|to|nor)\\b.*");

  /// Fewer cut words than this may be chance.
  private static final int CUTS = 3;

  private final Map<String, Integer> counts = new HashMap<>();
  private boolean hyphenates;

  static Vocabulary of(List<Line> lines) {
    return ofLines(lines.stream().map(Line::text).toList());
  }

  /// A word cut by a line end counts for nothing: its two halves are left out.
  public static Vocabulary ofLines(List<String> lines) {
    var vocabulary = new Vocabulary();
    boolean cut = false;
    for (String line : lines) {
      String text = line.strip();
      boolean cutNext = text.endsWith("-") || text.endsWith("\u00ad");
      vocabulary.count(text, cut, cutNext);
      cut = cutNext;
    }
    vocabulary.hyphenates = vocabulary.hyphenates(lines);
    return vocabulary;
  }

  /// Whether the document was set with words cut at line ends. Word processors do not as a rule,
  /// and then a hyphen at a line end is the word's own.
  private boolean hyphenates(List<String> lines) {
    int cut = 0;
    int own = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.endsWith("-")) {
        String left = lastWord(line.substring(0, line.length() - 1));
        String right = firstWord(lines.get(i + 1).strip());
        int joined = count(left + right);
        int apart = count(left + "-" + right);
        cut += joined > apart ? 1 : 0;
        own += apart >= joined ? 1 : 0;
      }
    }
    return cut >= CUTS && cut > own;
  }

  private int count(String word) {
    return counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private void count(String line, boolean cutBefore, boolean cutAfter) {
    Matcher words = WORD.matcher(line);
    while (words.find()) {
      boolean half =
          (cutBefore && words.start() == 0) || (cutAfter && words.end() == line.length() - 1);
      if (!half) {
        String word = words.group().toLowerCase(Locale.ROOT);
        counts.merge(word, 1, Integer::sum);
        for (String part : word.split("[-‐‑]")) {
          counts.merge(part, 1, Integer::sum);
        }
      }
    }
  }

  /// Two lines of one paragraph as they read: with a space, or as one word, with its hyphen where
  /// the document writes it with one elsewhere, or where both halves are words of their own.
  public String join(String line, String next) {
    if (next.isEmpty() || line.isEmpty()) {
      return line + next;
    }
    if (line.endsWith("\u00ad")) {
      return line.substring(0, line.length() - 1) + next;
    }
    char before = line.length() < 2 ? ' ' : line.charAt(line.length() - 2);
    char last = line.charAt(line.length() - 1);
    boolean cut = "-‐‑–−/".indexOf(last) >= 0 && Character.isLetterOrDigit(before);
    if (!cut || !Character.isLetterOrDigit(next.charAt(0)) || HANGING.matcher(next).matches()) {
      return line + " " + next;
    }
    return last == '-' || last == '‐' ? hyphen(line, next) : line + next;
  }

  private String hyphen(String line, String next) {
    String left = lastWord(line.substring(0, line.length() - 1));
    String right = firstWord(next);
    int joined = count(left + right);
    int apart = count(left + "-" + right);
    boolean bothWords = count(left) > 0 && count(right) > 0;
    boolean keep =
        !Character.isLowerCase(next.charAt(0))
            || left.contains("-")
            || left.contains("/")
            || apart > joined
            || (joined == 0 && (bothWords || !hyphenates));
    return keep ? line + next : line.substring(0, line.length() - 1) + next;
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1).replaceAll("^[^\\p{L}\\p{N}]+", "");
  }

  private static String firstWord(String text) {
    Matcher word = Pattern.compile("[\\p{L}\\p{N}]+").matcher(text);
    return word.lookingAt() ? word.group() : "";
  }
}
