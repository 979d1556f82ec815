package evenhand.search.forward;

import evenhand.search.Hit;
import evenhand.text.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph as the [ForwardIndex] holds it: where it stands, its text, and its words in order.
/// Immutable; arrays stay inside.
public final class Passage {
  /// What is known of the report a passage stands in; one object for all passages of a report.
  ///
  /// @param authorityWords the words of the printed name, in lower case
  /// @param published ISO date, or null
  public record Origin(
      String report,
      String file,
      @Nullable String form,
      @Nullable String authority,
      List<String> authorityWords,
      @Nullable String published,
      @Nullable Integer year,
      @Nullable String overall) {
    public Origin {
      authorityWords = List.copyOf(authorityWords);
    }
  }

  /// Where in its report a passage stands.
  public record Seat(
      String section,
      String part,
      String kind,
      @Nullable String aspect,
      @Nullable String grade,
      String paragraph,
      @Nullable String number) {}

  private final Origin origin;
  private final Seat seat;
  private final String text;
  private final Cut words;
  private final List<Span> sentences;
  private final List<@Nullable Integer> pages;
  private final int doc;

  /// @param pages the page that each sentence begins on, in the order of `sentences`
  /// @param doc its number within its segment of the index
  Passage(
      Origin origin,
      Seat seat,
      String text,
      Cut words,
      List<Span> sentences,
      List<@Nullable Integer> pages,
      int doc) {
    this.origin = origin;
    this.seat = seat;
    this.text = text;
    this.words = words;
    this.sentences = List.copyOf(sentences);
    this.pages = pages;
    this.doc = doc;
  }

  public Origin origin() {
    return origin;
  }

  public Seat seat() {
    return seat;
  }

  public String text() {
    return text;
  }

  /// In order.
  public List<Span> sentences() {
    return sentences;
  }

  /// How many words it has.
  public int length() {
    return words.ids().length;
  }

  /// The number that the lexicon gave word `at`.
  public int word(int at) {
    return words.ids()[at];
  }

  /// Where word `at` begins in the text.
  public int start(int at) {
    return words.places().start(at);
  }

  /// Where word `at` ends in the text, not included.
  public int end(int at) {
    return words.places().end(at);
  }

  /// The page of the sentence that holds character `at` of the text.
  public @Nullable Integer pageAt(int at) {
    Integer page = null;
    for (int i = 0; i < sentences.size() && (i == 0 || sentences.get(i).start() <= at); i++) {
      page = pages.get(i);
    }
    return page;
  }

  /// A span of it as a hit.
  ///
  /// @param why it is shown
  public Hit hit(Span span, double score, String why) {
    return new Hit(
        origin.report(),
        origin.file(),
        origin.form(),
        origin.authority(),
        origin.published(),
        seat.aspect(),
        seat.grade(),
        origin.overall(),
        seat.section(),
        seat.paragraph(),
        seat.number(),
        pageAt(span.start()),
        span.start(),
        span.end(),
        span.in(text),
        score,
        why,
        List.of(),
        List.of());
  }

  int doc() {
    return doc;
  }

  /// A text cut into words: their numbers and where they stand.
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Cut(int[] ids, Places places) {}

  /// Where the words of a text begin and end.
  sealed interface Places {
    int start(int at);

    int end(int at);

    /// @param starts and `ends` one a word, `count` of them
    static Places of(int[] starts, int[] ends, int count) {
      return count == 0 || ends[count - 1] <= Character.MAX_VALUE
          ? new Near(near(starts, count), near(ends, count))
          : new Far(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    private static char[] near(int[] places, int count) {
      var near = new char[count];
      for (int i = 0; i < count; i++) {
        near[i] = (char) places[i];
      }
      return near;
    }
  }

  /// Of a text of usual length: half the memory, which over a library counts.
  @SuppressWarnings("ArrayRecordComponent")
  private record Near(char[] starts, char[] ends) implements Places {
    @Override
    public int start(int at) {
      return starts[at];
    }

    @Override
    public int end(int at) {
      return ends[at];
    }
  }

  /// Of a text of any length.
  @SuppressWarnings("ArrayRecordComponent")
  private record Far(int[] starts, int[] ends) implements Places {
    @Override
    public int start(int at) {
      return starts[at];
    }

    @Override
    public int end(int at) {
      return ends[at];
    }
  }
}
