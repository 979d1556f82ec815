/// The Lucene schema: writes paragraphs and sentences, opens, versions, refuses what is stale. One
/// writer a folder; reading is safe from any thread.
@NullMarked
package evenhand.index;

import org.jspecify.annotations.NullMarked;
