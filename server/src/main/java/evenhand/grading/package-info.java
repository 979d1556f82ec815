/// What a narrative says about its grade: the trained heads, their features, the evidence. Reads
/// weights from `models/grading`; knows nothing of indexes. Safe from any thread.
@NullMarked
package evenhand.grading;

import org.jspecify.annotations.NullMarked;
