package evenhand.form;

import java.util.List;
import java.util.regex.Pattern;

/// What only some forms print.
///
/// @param headlines frames of sentences that stand where a grade is stated but use no word of the
///   scale, e.g. `Children and young people appear safe.`
/// @param addressees lines that say who is to act, e.g. `The council should:`; their group `found`
///   is who
/// @param askedOf how a sentence that asks for something begins by saying of whom; their group
///   `found` is who
/// @param strengths heads of a table's column of strengths
/// @param weaknesses heads of the column of weaknesses beside it
/// @param investigations headings that name an aspect which no form lists; their group `found` is
///   its subject, and its id is `investigation-` and that
/// @param askedTable the heads of a table of what is asked for
/// @param nothingAsked how a paragraph says, where recommendations stand, that there are none
public record Peculiarities(
    List<Stem> headlines,
    List<Pattern> addressees,
    List<Pattern> askedOf,
    List<String> strengths,
    List<String> weaknesses,
    List<Pattern> investigations,
    AskedTable askedTable,
    List<Pattern> nothingAsked) {
  public Peculiarities {
    headlines = List.copyOf(headlines);
    addressees = List.copyOf(addressees);
    askedOf = List.copyOf(askedOf);
    strengths = List.copyOf(strengths);
    weaknesses = List.copyOf(weaknesses);
    investigations = List.copyOf(investigations);
    nothingAsked = List.copyOf(nothingAsked);
  }
}
