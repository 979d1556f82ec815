package evenhand.search.concordance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import evenhand.search.Hit;

/// One use in its context: `left`, `match` and `right` together are the hit's text, character for
/// character. In JSON the hit's fields stand beside these three.
public record Line(@JsonUnwrapped Hit hit, String left, String match, String right) {}
