package evenhand.form;

/// A phrase that tells a form by its presence.
///
/// @param phrase compared after folding case, white space and punctuation
/// @param within how far into the document it counts
/// @param weight what it adds; less than 0 speaks against the form
public record Cue(String phrase, Within within, int weight) {
  /// Where a cue is looked for.
  public enum Within {
    /// The first page, or as many words as one holds.
    OPENING,
    HEADINGS,
    ANYWHERE
  }
}
