package evenhand.suggest.wording;

import org.jspecify.annotations.Nullable;

/// What is being written.
///
/// @param text the paragraph so far, up to the cursor; may be empty
/// @param aspect the id of the aspect it is about
/// @param grade the id of the grade that the aspect is to have
/// @param form the id of the draft's form
/// @param limit the most suggestions wanted, at least 1
public record Writing(
    String text,
    @Nullable String aspect,
    @Nullable String grade,
    @Nullable String form,
    int limit) {
  public Writing {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d; it must be 1 or more".formatted(limit));
    }
  }
}
