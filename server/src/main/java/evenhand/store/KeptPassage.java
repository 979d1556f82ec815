package evenhand.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A passage that an inspectorate keeps for others to use.
///
/// @param revision counted from 1; 0 for one that is not stored yet
/// @param useWhen when it is fitting, in words
/// @param form the form it is for, or null for any
/// @param aspect the aspect it is for, or null for any
/// @param grade the grade it is for, or null for any
/// @param source where the words were published; null for words written for the bank
/// @param approvedBy who approved the text as it stands; null while nobody did
/// @param approved on which day
/// @param reviewed the day somebody last looked whether it still fits
/// @param retired the day from which it is kept but no longer offered
public record KeptPassage(
    @Nullable String id,
    int revision,
    @Nullable Instant updated,
    String text,
    String useWhen,
    @Nullable String form,
    @Nullable String aspect,
    @Nullable String grade,
    @Nullable Source source,
    @Nullable String approvedBy,
    @Nullable LocalDate approved,
    @Nullable LocalDate reviewed,
    @Nullable LocalDate retired) {
  private static final int LONGEST = 10_000;

  public KeptPassage {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a passage's text must have from 1 to %d characters".formatted(LONGEST));
    }
    useWhen = useWhen == null ? "" : useWhen;
    if (useWhen.length() > LONGEST) {
      throw new IllegalArgumentException(
          "when to use a passage must be said in %d characters".formatted(LONGEST));
    }
    if ((approvedBy == null) != (approved == null)) {
      throw new IllegalArgumentException("an approval has a name and a day, or neither");
    }
  }

  KeptPassage as(String newId, int newRevision, Instant now) {
    return new KeptPassage(
        newId,
        newRevision,
        now,
        text,
        useWhen,
        form,
        aspect,
        grade,
        source,
        approvedBy,
        approved,
        reviewed,
        retired);
  }

  /// The same, approved by nobody.
  KeptPassage unapproved() {
    return new KeptPassage(
        id, revision, updated, text, useWhen, form, aspect, grade, source, null, null, reviewed,
        retired);
  }

  boolean hasApprovalOf(KeptPassage other) {
    return approved != null
        && approved.equals(other.approved())
        && approvedBy != null
        && approvedBy.equals(other.approvedBy());
  }
}
