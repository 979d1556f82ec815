package evenhand.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The other ways to say what a query says, as queries.
final class ConceptQueries {
  /// Stop words inside an expression, which the index leaves out but counts.
  private static final int SLOP = 3;

  private ConceptQueries() {}

  /// Each of the other ways, counting about as much as what was typed, where that is not there: a
  /// passage that spells an acronym out beside it says it once.
  static List<Query> others(List<Concept> concepts, Unit unit) {
    var others = new ArrayList<Query>();
    for (Concept concept : concepts) {
      Query typed = expression(concept.typed(), unit);
      for (List<String> other : concept.others()) {
        double weight = Math.sqrt(concept.typed().size()) / other.size();
        var instead =
            new BooleanQuery.Builder()
                .add(expression(other, unit), Occur.MUST)
                .add(typed, Occur.MUST_NOT)
                .build();
        others.add(new BoostQuery(instead, (float) weight));
      }
    }
    return others;
  }

  /// Those of the other ways that are a single word, for marking them: their stems.
  static List<String> markedStems(List<Concept> concepts) {
    return others(concepts).filter(other -> other.size() == 1).map(List::getFirst).toList();
  }

  /// Those that are several words, wherever they stand, for marking them.
  static List<Query> markedPhrases(List<Concept> concepts, Unit unit) {
    return others(concepts)
        .filter(other -> other.size() > 1)
        .map(other -> expression(other, unit))
        .toList();
  }

  private static Stream<List<String>> others(List<Concept> concepts) {
    return concepts.stream().flatMap(concept -> concept.others().stream());
  }

  /// Most of what is spoken of, each in one way or another: all of up to two, two thirds of more.
  static Optional<Query> most(List<Concept> concepts, Unit unit) {
    var all = new BooleanQuery.Builder();
    for (Concept concept : concepts) {
      var one = new BooleanQuery.Builder();
      one.add(expression(concept.typed(), unit), Occur.SHOULD);
      concept.others().forEach(other -> one.add(expression(other, unit), Occur.SHOULD));
      all.add(one.build(), Occur.SHOULD);
    }
    int count = concepts.size();
    all.setMinimumNumberShouldMatch(count <= 2 ? count : (2 * count + 2) / 3);
    return concepts.isEmpty() ? Optional.empty() : Optional.of(all.build());
  }

  private static Query expression(List<String> stems, Unit unit) {
    if (stems.size() == 1) {
      return new TermQuery(new Term(unit.words(), stems.getFirst()));
    }
    var phrase = new PhraseQuery.Builder();
    stems.forEach(stem -> phrase.add(new Term(unit.words(), stem)));
    phrase.setSlop(SLOP);
    return phrase.build();
  }
}
