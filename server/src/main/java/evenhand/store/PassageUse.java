package evenhand.store;

import java.time.Instant;

/// A place where a kept passage went into a draft.
///
/// @param draft its id
/// @param paragraph the paragraph's id
public record PassageUse(String draft, String paragraph, Instant used) {}
