package evenhand.write;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The comments in the margin of a Word document: a part that holds what they say, and marks in the
/// text where they belong. A comment's number is its place in the list.
final class DocxMargin {
  private final List<MarginNote> notes;
  private final Map<String, List<Integer>> byParagraph;

  DocxMargin(List<MarginNote> notes) {
    this.notes = List.copyOf(notes);
    this.byParagraph =
        IntStream.range(0, notes.size())
            .boxed()
            .collect(Collectors.groupingBy(note -> notes.get(note).paragraph()));
  }

  boolean isOn(String paragraph) {
    return byParagraph.containsKey(paragraph);
  }

  /// The text of a paragraph in runs, with the marks of the comments on it.
  ///
  /// @param run makes a run of text
  String marked(String paragraph, String text, UnaryOperator<String> run) {
    List<Integer> here = byParagraph.getOrDefault(paragraph, List.of());
    var cuts = new TreeSet<Integer>(List.of(text.length()));
    here.forEach(note -> cuts.addAll(List.of(start(note, text), end(note, text))));
    var out = new StringBuilder();
    int from = 0;
    for (int at : cuts) {
      out.append(run.apply(text.substring(from, at)));
      from = at;
      for (int note : here) {
        if (end(note, text) == at && start(note, text) < at) {
          out.append(closed(note));
        }
      }
      for (int note : here) {
        if (start(note, text) == at) {
          out.append("<w:commentRangeStart w:id=\"%d\"/>".formatted(note));
          out.append(end(note, text) == at ? closed(note) : "");
        }
      }
    }
    return out.toString();
  }

  private int start(int note, String text) {
    return whole(notes.get(note).start(), text);
  }

  private int end(int note, String text) {
    return whole(notes.get(note).end(), text);
  }

  /// A place in the text that parts no character in two.
  private static int whole(int at, String text) {
    boolean parts =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return parts ? at - 1 : Math.min(at, text.length());
  }

  private static String closed(int note) {
    return "<w:commentRangeEnd w:id=\"%d\"/><w:r><w:commentReference w:id=\"%d\"/></w:r>"
        .formatted(note, note);
  }

  /// The part that holds what the comments say.
  String part() {
    var said = new ArrayList<String>();
    for (int i = 0; i < notes.size(); i++) {
      said.add(comment(i, notes.get(i)));
    }
    return DocxStatic.XML
        + "<w:comments xmlns:w=\"%s\">%s</w:comments>"
            .formatted(DocxStatic.W, String.join("", said));
  }

  private static String comment(int id, MarginNote note) {
    String at =
        note.at() == null
            ? ""
            : " w:date=\"%s\"".formatted(note.at().truncatedTo(ChronoUnit.SECONDS));
    String text = Legal.xml(Legal.line(note.text()));
    return "<w:comment w:id=\"%d\" w:author=\"%s\"%s><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment>"
        .formatted(id, Legal.xml(Legal.line(note.author())), at, text);
  }
}
