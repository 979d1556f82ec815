package evenhand.search.concordance;

import evenhand.search.Sieve;
import evenhand.search.concordance.Rates.Share;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Finds every use of a phrase, by walking through all words in memory: a million words take a few
/// thousandths of a second, whatever the phrase. Safe from any thread.
public final class Concordancer {
  private final ForwardReader passages;

  public Concordancer(ForwardReader passages) {
    this.passages = passages;
  }

  /// Uses do not overlap: the next is looked for behind the last.
  public Concordance of(PhraseQuery query) throws IOException {
    ForwardIndex index = passages.current();
    long begun = System.nanoTime();
    PhrasePattern pattern = PhrasePattern.of(query.phrase(), index.lexicon());
    var sieve = new Sieve(query.filters());
    var tally = new Tally(query.by());
    var company = new Company(index.lexicon(), pattern.length());
    var uses = new ArrayList<Use>();
    var reports = new HashSet<String>();
    long words = 0;
    for (Passage passage : index.passages()) {
      if (sieve.test(passage)) {
        words += passage.length();
        company.passage(passage);
        int before = uses.size();
        collect(pattern, passage, uses);
        uses.subList(before, uses.size()).forEach(use -> company.use(passage, use.at()));
        count(tally, passage, uses.size() - before);
        if (uses.size() > before) {
          reports.add(passage.origin().report());
        }
      }
    }
    var lines = new Lines(index.lexicon(), pattern.length());
    List<Use> shown = uses;
    if (query.limit() > 0) {
      shown = new ArrayList<>(uses);
      shown.sort(lines.comparator(query.order()));
    }
    int from = Math.min(query.from(), shown.size());
    int to = (int) Math.min((long) from + query.limit(), shown.size());
    return new Concordance(
        query.phrase(),
        uses.size(),
        reports.size(),
        words,
        words == 0 ? 0 : 10_000.0 * uses.size() / words,
        query.by(),
        tally.groups(),
        company.best(),
        lines.of(shown.subList(from, to)),
        (System.nanoTime() - begun) / 1e6);
  }

  private static void collect(PhrasePattern pattern, Passage passage, List<Use> uses) {
    int last = pattern.isEmpty() ? -1 : passage.length() - pattern.length();
    for (int at = 0; at <= last; ) {
      if (pattern.isAt(passage, at)) {
        uses.add(new Use(passage, at, uses.size()));
        at += pattern.length();
      } else {
        at++;
      }
    }
  }

  private static void count(Tally tally, Passage passage, int uses) {
    Share share = tally.share(tally.by().key(passage), passage.origin().report());
    share.uses += uses;
    share.words += passage.length();
  }
}
