package evenhand.search.concordance;

import evenhand.search.forward.Passage;

/// One use of the phrase.
///
/// @param at the number of its first word in the passage
/// @param nth its number among all uses, in the order of the index
record Use(Passage passage, int at, int nth) {}
