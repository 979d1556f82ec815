/// A query becomes ranked hits: words and meaning, fused and explained; and concordance. Reads the
/// index and never writes it. Safe from any thread.
@NullMarked
package evenhand.search;

import org.jspecify.annotations.NullMarked;
