package evenhand.store;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What somebody wants to have recorded. The component names are a contract.
///
/// @param target the key of a finding, or with scope [Scope#REPORT] of its words
/// @param about what the finding says now, so that the record can be read when it is gone
/// @param note a reason or a comment; empty for none
/// @param assignee who is to see to it
public record Deciding(
    Act act,
    @Nullable Scope scope,
    @Nullable String target,
    @Nullable About about,
    @Nullable String note,
    @Nullable String assignee) {
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_NOTE = 4_000;
  private static final int LONGEST_NAME = 120;

  public Deciding {
    requireNonNull(act, "a decision has no act");
    scope = scope == null ? Scope.HERE : scope;
    target = Texts.line(target, "the key of a finding", LONGEST_KEY);
    note = Texts.whole(note, "a note", LONGEST_NOTE);
    assignee = assignee == null ? null : Texts.line(assignee, "a name", LONGEST_NAME);
    boolean whole = act == Act.SIGNED || act == Act.WITHDRAWN;
    if (target.isEmpty() != whole) {
      throw new IllegalArgumentException(
          whole ? "a sign-off is about no single finding" : "the decision names no finding");
    }
    if (act == Act.COMMENTED && note.isEmpty()) {
      throw new IllegalArgumentException("a comment says nothing");
    }
  }

  /// A finding in short.
  ///
  /// @param place in words, e.g. `paragraph 12`
  public record About(
      @Nullable String check,
      @Nullable String severity,
      @Nullable String message,
      @Nullable String quote,
      @Nullable String place) {
    private static final int LONGEST = 2_000;

    public About {
      check = Texts.line(check, "a check", LONGEST);
      severity = Texts.line(severity, "a severity", LONGEST);
      message = Texts.whole(message, "a message", LONGEST);
      quote = quote == null ? "" : quote.substring(0, Math.min(quote.length(), LONGEST));
      place = Texts.line(place, "a place", LONGEST);
    }
  }
}
