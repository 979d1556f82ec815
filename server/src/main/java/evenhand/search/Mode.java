package evenhand.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a query is matched.
public enum Mode {
  HYBRID,
  KEYWORD,
  MEANING;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Mode of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
