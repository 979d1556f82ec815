package evenhand.eval;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// How many words of a file its report lost: the words of the PDF's text, less lines that repeat on
/// half the pages, contents pages and page numbers, against the words of the report.
///
/// @param nanos how long PDFBox's own text extraction took
/// @param total the words of the PDF
/// @param missing those that the report does not have, each as often as it is short of it
record WordLoss(long nanos, int total, List<String> missing) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*\\d{1,3}\\s*");
  private static final Pattern ENTRY = Pattern.compile(".*\\D\\s*\\d{1,3}\\s*");

  static WordLoss of(byte[] pdf, Report report) throws IOException {
    Map<String, Integer> has = counts(words(report));
    var missing = new ArrayList<String>();
    long begin = System.nanoTime();
    List<List<String>> pages = pages(pdf);
    long nanos = System.nanoTime() - begin;
    List<String> words = words(pages);
    for (String word : words) {
      if (has.merge(word, -1, Integer::sum) < 0) {
        missing.add(word);
      }
    }
    return new WordLoss(nanos, words.size(), missing);
  }

  double share() {
    return total == 0 ? 0 : (double) missing.size() / total;
  }

  private static List<String> words(List<List<String>> pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (String line : pages.get(i)) {
        seen.computeIfAbsent(key(line), key -> new HashSet<>()).add(i);
      }
    }
    var words = new ArrayList<String>();
    for (List<String> page : pages) {
      for (String line : withoutContents(page)) {
        boolean repeats =
            pages.size() > 2 && 2 * seen.getOrDefault(key(line), Set.of()).size() >= pages.size();
        if (!repeats && !PAGE_NUMBER.matcher(line).matches()) {
          add(words, line);
        }
      }
    }
    return words;
  }

  private static List<List<String>> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setPageEnd("\f");
      return Stream.of(stripper.getText(document).split("\f"))
          .map(page -> page.lines().filter(line -> !line.isBlank()).toList())
          .toList();
    }
  }

  private static List<String> withoutContents(List<String> page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.get(i).strip().equalsIgnoreCase("contents")) {
        List<String> rest = page.subList(i, page.size());
        long entries = rest.stream().filter(line -> ENTRY.matcher(line).matches()).count();
        return 2 * entries >= rest.size() ? page.subList(0, i) : page;
      }
    }
    return page;
  }

  private static String key(String line) {
    return line.replaceAll("\\d+", "#").strip();
  }

  private static List<String> words(Report report) {
    var words = new ArrayList<String>();
    for (Section section : report.sections()) {
      add(words, section.heading());
      for (Paragraph paragraph : section.paragraphs()) {
        add(words, paragraph.text());
        add(words, paragraph.number() == null ? "" : paragraph.number());
      }
    }
    return words;
  }

  private static void add(List<String> words, String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
  }

  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }
}
