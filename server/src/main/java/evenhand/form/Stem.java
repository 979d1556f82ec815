package evenhand.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The frame of a sentence that states a grade in words.
///
/// @param pattern matches within a sentence as [evenhand.text.Folding#typed] gives it; has a group
///   `grade`, and may have a group `subject`, which then tells the aspect
/// @param aspect the aspect it judges; null where the subject or the section tells it
public record Stem(Pattern pattern, @Nullable String aspect) {}
