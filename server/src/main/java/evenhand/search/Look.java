package evenhand.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/// One search as the index sees it.
///
/// @param unit what is looked at
/// @param held what every hit must fulfil; scores nothing
/// @param open whether any passage of the unit will do, and what is held need not be asked of one
///   that was found in a field of the unit
/// @param enough whether what is held says enough, and a passage with none of the words may come
/// @param words the query's words, scored; empty where there are none, or they do not count
/// @param parts the different things a short query speaks of, each in any of its ways; empty where
///   they do not count
/// @param meaning the query's vectors; empty where meaning does not count
record Look(
    Unit unit,
    Query held,
    boolean open,
    boolean enough,
    Optional<Query> words,
    List<Query> parts,
    Optional<Meaning> meaning) {

  /// Whether there is nothing to look for.
  boolean isEmpty() {
    return !enough && words.isEmpty() && meaning.isEmpty();
  }
}
