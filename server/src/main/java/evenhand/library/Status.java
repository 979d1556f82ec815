package evenhand.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What became of a file that was to be imported.
public enum Status {
  ADDED,
  /// Its content is in the library already.
  UNCHANGED,
  /// The same place held another content before, which this one now stands for.
  REPLACED,
  REFUSED;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
