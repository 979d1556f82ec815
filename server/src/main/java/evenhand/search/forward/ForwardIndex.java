package evenhand.search.forward;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All paragraphs of the last commit with their words in order, in memory: what counting and
/// concordances walk through, where the inverted index would have to be asked for every use.
/// Immutable; some 80 MB for 360 reports, most of it the texts.
public final class ForwardIndex {
  private final List<Passage> passages;
  private final Lexicon lexicon;
  private final Set<String> reports;
  private final int[] numbers;
  private final long version;
  private @Nullable Postings postings;

  /// @param passages those of one report stand together, in its order
  /// @param numbers of the passages of all documents, -1 for none
  /// @param version of the commit
  ForwardIndex(List<Passage> passages, Lexicon lexicon, int[] numbers, long version) {
    this.passages = List.copyOf(passages);
    this.reports =
        passages.stream()
            .map(passage -> passage.origin().report())
            .collect(Collectors.toUnmodifiableSet());
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.version = version;
  }

  /// Those of one report stand together, in its order.
  public List<Passage> passages() {
    return passages;
  }

  /// Whether passages of a report are among them.
  ///
  /// @param report its hash
  public boolean holds(String report) {
    return reports.contains(report);
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /// Of the commit; another number is another state.
  public long version() {
    return version;
  }

  /// In which passages each word stands; worked out when first asked for.
  public synchronized Postings postings() {
    if (postings == null) {
      postings = new Postings(this);
    }
    return postings;
  }

  /// The passage that a document of the index is, or that it is a sentence of.
  ///
  /// @return null where it is neither
  public @Nullable Passage ofDocument(int document) {
    int number = document < numbers.length ? numbers[document] : -1;
    return number < 0 ? null : passages.get(number);
  }
}
