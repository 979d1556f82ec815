package evenhand.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How much a finding matters.
public enum Severity {
  /// The report contradicts itself.
  HIGH,
  /// A reader would be misled or stop.
  MEDIUM,
  /// House style.
  LOW;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Severity of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
