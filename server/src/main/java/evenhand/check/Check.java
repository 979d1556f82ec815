package evenhand.check;

/// Looks at a report and says what it finds, in text order.
///
/// The three kinds differ in what they may look at, and so in when they must run again: an edit of
/// one paragraph re-runs that paragraph's checks, its section's, and those over the whole report.
/// Implementations hold no state between calls and may be used from any thread.
public sealed interface Check permits ParagraphCheck, SectionCheck, ReportCheck {
  About about();
}
