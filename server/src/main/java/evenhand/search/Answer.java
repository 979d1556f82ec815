package evenhand.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found, best first.
///
/// @param millis how long it took, in milliseconds, embedding and highlighting included
/// @param showing what was answered instead of what was typed; null where nothing was mistyped
/// @param facets null unless they were asked for
public record Answer(
    List<Hit> hits, double millis, @Nullable Showing showing, @Nullable Facets facets) {
  public Answer {
    hits = List.copyOf(hits);
  }

  Answer(List<Hit> hits, double millis) {
    this(hits, millis, null, null);
  }

  /// The same with how many passages the search concerns.
  public Answer with(Facets counted) {
    return new Answer(hits, millis, showing, counted);
  }
}
