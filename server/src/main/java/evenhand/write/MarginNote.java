package evenhand.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody remarked on words of a report: in a Word document a comment in the margin.
///
/// @param paragraph the id of the paragraph
/// @param start where the words begin in its text, in UTF-16 units
/// @param end where they end, not included
/// @param at when it was said; null where that is not known
public record MarginNote(
    String paragraph, int start, int end, String author, @Nullable Instant at, String text) {
  public MarginNote {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("[%d, %d) are no words".formatted(start, end));
    }
  }
}
