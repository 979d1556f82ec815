package evenhand.search;

/// A passage that may become a hit, and what speaks for it.
///
/// @param doc its number in the view of the index that is being read
/// @param words how well the query's words fit (BM25); 0 where none is in it
/// @param meaning how close it is to the query in meaning: the cosine of their vectors
/// @param clauses the same for each of the query's clauses and the sentence closest to it, on
///   average
/// @param share how much of what the query speaks of it holds, each thing in one way or another: 0
///   to 1
record Candidate(int doc, float words, float meaning, float clauses, float share) {}
