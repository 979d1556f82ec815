package evenhand.check.wording;

import evenhand.check.Sentence;

/// An abbreviation where it is used.
///
/// @param letters without a plural s
/// @param at its word in the sentence
/// @param explained whether the words beside it spell it out
record AcronymUse(String letters, Sentence sentence, int at, boolean explained) {}
