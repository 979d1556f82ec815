/// Tells a sentence that is, or nearly is, one that was published. Safe from any thread.
@NullMarked
package evenhand.search.copies;

import org.jspecify.annotations.NullMarked;
