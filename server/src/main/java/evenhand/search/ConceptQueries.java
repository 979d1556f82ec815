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

  /// A query that speaks of more is a description.
  private static final int MOST_PARTS = 12;

  private ConceptQueries() {}

  /// Each of the other ways, counting about as much as what was typed, where that is not there: a
  /// passage that spells an acronym out beside it says it once.
  static List<Query> others(List<Concept> concepts, Unit unit) {
    var others = new ArrayList<Query>();
    for (Concept concept : concepts) {
      Query typed = expression(concept.typed(), unit);
      for (List<String> other : concept.others()) {
        double weight = Math.sqrt(concept.typed().size()) / other.size() * unlike(concept, other);
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

  /// The share of the words typed that another way does without: the rest count by themselves.
  private static double unlike(Concept concept, List<String> other) {
    double missing = concept.typed().stream().filter(stem -> !other.contains(stem)).count();
    return missing / concept.typed().size();
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
    concepts.forEach(concept -> all.add(inAnyWay(concept, unit), Occur.SHOULD));
    int count = concepts.size();
    all.setMinimumNumberShouldMatch(count <= 2 ? count : (2 * count + 2) / 3);
    return concepts.isEmpty() ? Optional.empty() : Optional.of(all.build());
  }

  /// Each of the different things that are spoken of, in any of its ways. Empty where they are
  /// many: then a passage is described, and no other holds all of it.
  static List<Query> parts(List<Concept> concepts, Unit unit) {
    List<Concept> different = concepts.stream().distinct().toList();
    return different.size() > MOST_PARTS
        ? List.of()
        : different.stream().map(concept -> inAnyWay(concept, unit)).toList();
  }

  private static Query inAnyWay(Concept concept, Unit unit) {
    if (concept.others().isEmpty()) {
      return expression(concept.typed(), unit);
    }
    var one = new BooleanQuery.Builder();
    one.add(expression(concept.typed(), unit), Occur.SHOULD);
    concept.others().forEach(other -> one.add(expression(other, unit), Occur.SHOULD));
    return one.build();
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
