package evenhand.text;

import java.util.ArrayList;
import java.util.List;

/// The sentences of a paragraph.
///
/// OpenNLP's model decides where the prose is doubtful; the rules of this prose decide the rest: a
/// paragraph's own number belongs to its first sentence, "para. 14" and "e.g." go on, a closing
/// quotation mark stays with its sentence, a line feed always ends one.
public final class Sentences {
  /// The most characters of a sentence, three times as many as the longest of 364 reports. What
  /// goes on without a full stop, such as figures pasted from a sheet, is cut between words: all
  /// that weighs sentences may count on it.
  private static final int LONGEST = 2_000;

  private Sentences() {}

  /// Where the sentences stand, in order. Together the spans hold every character that is not white
  /// space, none overlaps another, and each begins and ends on one.
  ///
  /// Safe from any thread. Cost grows with the length of the text and no faster.
  public static List<Span> split(String paragraph) {
    var spans = new ArrayList<Span>();
    int from = 0;
    for (int at = 0; at < paragraph.length(); at++) {
      if (SentenceBreaks.breaksLine(paragraph, at)) {
        add(spans, paragraph, from, at);
        from = at;
      } else if (SentenceBreaks.isMark(paragraph.charAt(at))) {
        int end = SentenceBreaks.endAfter(paragraph, from, at);
        if (end > at) {
          add(spans, paragraph, from, end);
          from = end;
          at = end - 1;
        }
      }
    }
    add(spans, paragraph, from, paragraph.length());
    return spans;
  }

  /// The sentences themselves.
  public static List<String> of(String paragraph) {
    return split(paragraph).stream().map(span -> span.in(paragraph)).toList();
  }

  private static void add(List<Span> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && White.is(text.charAt(end - 1))) {
      end--;
    }
    while (start < end) {
      int last = end - start > LONGEST ? cut(text, start) : end;
      if (!White.is(text.charAt(start))) {
        spans.add(new Span(start, last));
        start = last;
      } else {
        start++;
      }
    }
  }

  /// Where what begins at `from` and is too long is cut: before white space if it has some.
  private static int cut(String text, int from) {
    int most = from + LONGEST;
    for (int at = most; at > from; at--) {
      if (White.is(text.charAt(at)) && !White.is(text.charAt(at - 1))) {
        return at;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
