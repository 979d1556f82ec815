package evenhand.search;

import java.util.Optional;
import org.apache.lucene.search.Query;

/// One search as the index sees it.
///
/// @param unit what is looked at
/// @param held what every hit must fulfil; scores nothing
/// @param words the query's words, scored; empty where there are none, or they do not count
/// @param vector the query's vector; empty where meaning does not count
record Look(Unit unit, Query held, Optional<Query> words, Optional<float[]> vector) {}
