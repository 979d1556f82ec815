package evenhand.read;

import evenhand.report.PageBreak;
import java.util.ArrayList;
import java.util.List;

/// Puts the lines of one block together, and keeps where a page begins in it.
final class TextJoiner {
  private final Vocabulary vocabulary;
  private final List<PageBreak> breaks = new ArrayList<>();
  private String text = "";
  private int page;

  TextJoiner(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Only the first line's mark is a mark; what looked like one inside is part of the text.
  void add(Line line) {
    boolean first = page == 0;
    String next = first ? line.text() : line.unmarked().text();
    text = vocabulary.join(text, next);
    if (!first && line.page() != page) {
      breaks.add(new PageBreak(Math.max(0, text.length() - next.length()), line.page()));
    }
    page = line.page();
  }

  String text() {
    return text;
  }

  List<PageBreak> breaks() {
    return breaks;
  }
}
