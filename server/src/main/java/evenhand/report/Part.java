package evenhand.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where in a report a section stands. Paragraph numbers restart in an annex, so a printed place is
/// (part, number).
public enum Part {
  FRONT,
  SUMMARY,
  MAIN,
  ANNEX,
  LETTER;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Part of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
