package evenhand.search.forward;

import java.util.List;

/// All paragraphs of the last commit with their words in order, in memory: what counting and
/// concordances walk through, where the inverted index would have to be asked for every use.
/// Immutable; some 80 MB for 360 reports, most of it the texts.
///
/// @param passages those of one report stand together, in its order
/// @param version of the commit; another number is another state
public record ForwardIndex(List<Passage> passages, Lexicon lexicon, long version) {
  public ForwardIndex {
    passages = List.copyOf(passages);
  }
}
