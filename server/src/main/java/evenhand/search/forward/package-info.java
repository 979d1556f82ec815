/// The imported passages in memory, each with its words in order: what is counted and walked
/// through. Immutable snapshots; safe from any thread.
@NullMarked
package evenhand.search.forward;

import org.jspecify.annotations.NullMarked;
