/// Wording for the next sentence: what inspectors published, with its source, its names blanked.
/// Safe from any thread.
@NullMarked
package evenhand.suggest.wording;

import org.jspecify.annotations.NullMarked;
