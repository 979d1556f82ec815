/// Checks of how a report is worded: abbreviations, spellings, unfinished and hedged sentences,
/// names. Stateless, safe from any thread.
@NullMarked
package evenhand.check.wording;

import org.jspecify.annotations.NullMarked;
