package evenhand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts footnotes together and each behind the block that its mark stands in.
final class FootnoteBuilder {
  /// A footnote whose mark is not raised.
  private static final Pattern PLAIN_MARK = Pattern.compile("(\\d{1,3})[.)]?\\s+(?=\\S)");

  private final List<Block> blocks;
  private final Map<String, Block> marks;
  private final Vocabulary vocabulary;
  private final Places places;

  /// @param marks the block that a mark stands in, by page and mark, e.g. `3:12`
  FootnoteBuilder(
      List<Block> blocks, Map<String, Block> marks, Vocabulary vocabulary, Places places) {
    this.blocks = blocks;
    this.marks = marks;
    this.vocabulary = vocabulary;
    this.places = places;
  }

  void insert(List<Line> lines) {
    var note = new ArrayList<Line>();
    for (Line line : lines) {
      if (!note.isEmpty() && begins(note, line)) {
        insertOne(note);
        note.clear();
      }
      note.add(line);
    }
    if (!note.isEmpty()) {
      insertOne(note);
    }
  }

  private static boolean begins(List<Line> note, Line line) {
    return !line.note().isEmpty()
        || Marks.isNumber(line.mark())
        || line.page() > note.getLast().page() + 1
        || (plainMark(line) != null && !line.tag().equals(note.getLast().tag()));
  }

  private static @Nullable String plainMark(Line line) {
    Matcher matcher = PLAIN_MARK.matcher(line.text());
    return matcher.lookingAt() ? matcher.group() : null;
  }

  private void insertOne(List<Line> note) {
    Line first = note.getFirst();
    String number = first.note().isEmpty() ? Marks.number(first.mark()) : first.note();
    var joiner = new TextJoiner(vocabulary);
    note.forEach(joiner::add);
    String text = joiner.text();
    int cut = 0;
    String plain = plainMark(first);
    if (number.isEmpty() && plain != null) {
      number = Marks.number(plain.strip());
      cut = plain.length();
    }
    var breaks = cut > 0 ? List.<evenhand.report.PageBreak>of() : List.copyOf(joiner.breaks());
    var block =
        new Block(
            Block.Type.FOOTNOTE,
            text.substring(cut),
            number.isEmpty() ? null : number,
            0,
            first.size(),
            false,
            List.of(),
            first.page(),
            breaks,
            0);
    blocks.add(placeOf(first.page(), number), block.at(places.of(note)));
  }

  /// Behind the block with its mark and that block's other notes; failing that, behind the last
  /// block that begins on its page.
  private int placeOf(int page, String number) {
    Block marked = marks.get(page + ":" + number);
    int at = 0;
    if (marked != null) {
      at = blocks.indexOf(marked) + 1;
    } else {
      for (int i = 0; i < blocks.size(); i++) {
        Integer begins = blocks.get(i).page();
        if (begins != null && begins <= page) {
          at = i + 1;
        }
      }
    }
    while (at < blocks.size() && blocks.get(at).type() == Block.Type.FOOTNOTE) {
      at++;
    }
    return at;
  }
}
