/// Grey text ahead of the cursor: what the imported reports would go on with, when that is all but
/// certain, and never what is the inspector's to say. Safe from any thread.
@NullMarked
package evenhand.suggest.completion;

import org.jspecify.annotations.NullMarked;
