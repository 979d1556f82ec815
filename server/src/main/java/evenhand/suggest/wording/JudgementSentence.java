package evenhand.suggest.wording;

import evenhand.search.Hit;

/// How reports of a form most often state the grade of an aspect.
///
/// @param text the sentence with the wanted grade in it
/// @param uses how many reports put it so, with whatever grade
/// @param example one of them, as it is printed there
public record JudgementSentence(String text, int uses, Hit example) {}
