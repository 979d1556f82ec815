package evenhand.suggest.wording;

import evenhand.form.FormLibrary;
import evenhand.search.Hit;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Passage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was counted over one state of the library. Immutable; a second or so for 360 reports.
final class Learned {
  private final Map<Place, Passage> passages = new HashMap<>();
  private final long version;
  final NameFinder names;
  final Typicality typicality;
  final JudgementSentences judgements;
  final JudgingWordUses words;

  private record Place(String report, String paragraph) {}

  Learned(ForwardIndex index, Names names, Map<String, Double> levels, FormLibrary forms) {
    version = index.version();
    for (Passage passage : index.passages()) {
      passages.put(new Place(passage.origin().report(), passage.seat().paragraph()), passage);
    }
    this.names = new NameFinder(names, new CapitalCounts(index), index.lexicon());
    this.typicality = new Typicality(index);
    this.judgements = new JudgementSentences(index, forms);
    this.words = new JudgingWordUses(index, levels);
  }

  boolean isOf(ForwardIndex index) {
    return version == index.version();
  }

  /// The passage a hit stands in; null where it was imported since.
  @Nullable Passage passageOf(Hit hit) {
    return passages.get(new Place(hit.report(), hit.paragraph()));
  }
}
