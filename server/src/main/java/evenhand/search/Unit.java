package evenhand.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import evenhand.index.Schema;
import java.util.Locale;

/// What a hit is: a whole paragraph or one sentence of it.
public enum Unit {
  PARAGRAPH,
  SENTENCE;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field that holds its words, stemmed.
  String words() {
    return this == PARAGRAPH ? Schema.PARAGRAPH_WORDS : Schema.SENTENCE_WORDS;
  }

  @JsonCreator
  public static Unit of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
