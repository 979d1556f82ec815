package evenhand.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What somebody did about a finding, or about the review as a whole. The names are a contract.
public enum Act {
  /// The finding is right; the text is to change.
  ACCEPTED,
  /// The finding is none.
  DISMISSED,
  /// Taken back: the finding is open again.
  REOPENED,
  COMMENTED,
  ASSIGNED,
  /// The review is done.
  SIGNED,
  /// The sign-off is taken back.
  WITHDRAWN;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Act of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /// Whether it says how a finding stands.
  boolean settles() {
    return this == ACCEPTED || this == DISMISSED || this == REOPENED;
  }
}
