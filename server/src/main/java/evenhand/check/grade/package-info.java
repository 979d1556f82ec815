/// Checks of the grades against the words: the sentences that state them, the table, the narrative,
/// and each other. Stateless, safe from any thread.
@NullMarked
package evenhand.check.grade;

import org.jspecify.annotations.NullMarked;
