package evenhand.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a decision reaches.
public enum Scope {
  /// This finding, in its sentence.
  HERE,
  /// The same check on the same words, wherever in this report.
  REPORT;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Scope of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
