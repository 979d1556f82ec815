package evenhand.eval;

import evenhand.report.Paragraph;
import evenhand.report.Report;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Paragraphs of a library drawn at random, to be looked at beside their pages.
final class ParagraphDraw {
  private ParagraphDraw() {}

  /// Prints `count` paragraphs that stand on a page, each with its place and what stands around it.
  static void print(List<Report> reports, int count, long seed, PrintStream out) {
    var lines = new ArrayList<String>();
    for (Report report : reports) {
      List<Paragraph> paragraphs = report.paragraphs().toList();
      for (int i = 0; i < paragraphs.size(); i++) {
        if (paragraphs.get(i).page() != null) {
          lines.add(line(report, paragraphs, i));
        }
      }
    }
    Collections.shuffle(lines, new Random(seed));
    lines.subList(0, Math.min(count, lines.size())).forEach(out::println);
  }

  private static String line(Report report, List<Paragraph> paragraphs, int at) {
    Paragraph paragraph = paragraphs.get(at);
    String above = at == 0 ? "" : end(paragraphs.get(at - 1).text());
    String below = at + 1 == paragraphs.size() ? "" : begin(paragraphs.get(at + 1).text());
    return "drawn: %s, page %d, %s, %s%n  … %s%n  > %s%n  %s …"
        .formatted(
            report.file(),
            paragraph.page(),
            paragraph.id(),
            paragraph.kind().id(),
            above,
            paragraph.text().replace("\n", " / ").replace("\t", " | "),
            below);
  }

  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - 60)).replace('\n', ' ');
  }

  private static String begin(String text) {
    return text.substring(0, Math.min(60, text.length())).replace('\n', ' ');
  }
}
