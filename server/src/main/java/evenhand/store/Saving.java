package evenhand.store;

/// How saving a draft went.
public sealed interface Saving {
  /// It is on the disk, as this revision.
  record Saved(Draft draft) implements Saving {}

  /// Somebody saved another text first; nothing was changed.
  ///
  /// @param stored what is there now
  record Stale(Draft stored) implements Saving {}

  /// There is no such draft, or no longer.
  record Gone() implements Saving {}
}
