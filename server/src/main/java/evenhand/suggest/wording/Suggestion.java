package evenhand.suggest.wording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import evenhand.search.Hit;
import java.util.List;

/// A published sentence to write by. In JSON the hit's fields stand beside the blanks; the hit's
/// `text` is the sentence with its names blanked, its `start` and `end` say where the sentence
/// stands in the paragraph.
///
/// @param fit how near it is to what is being written, from 0 to 1 among the candidates
/// @param typicality how much its words are those of its grade: above 0.5 more than of others
/// @param quality how whole, plain and ordinary in length it is, from 0 to 1
public record Suggestion(
    @JsonUnwrapped Hit hit, List<Blank> blanks, double fit, double typicality, double quality) {
  public Suggestion {
    blanks = List.copyOf(blanks);
  }
}
