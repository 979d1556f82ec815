package evenhand.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a paragraph is.
public enum Kind {
  PARAGRAPH,
  BULLET,
  STRENGTH,
  WEAKNESS,
  RECOMMENDATION,
  AREA_FOR_DEVELOPMENT,
  JUDGEMENT,
  TABLE,
  CAPTION,
  FOOTNOTE,
  QUOTE;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  public static Kind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
